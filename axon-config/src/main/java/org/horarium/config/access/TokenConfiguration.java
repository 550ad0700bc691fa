package org.horarium.config.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import org.horarium.command.access.SessionsAway;
import org.horarium.config.sessions.LiveSessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs tokens with the newest key of this installation, and trusts no keys but its own. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    SigningKeys signingKeys(@Value("${horarium.access.signing-key}") String path) {
        return new SigningKeys(new SigningKeyFile(path), Duration.ofSeconds(5));
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return parameters -> {
            var key = keys.current();
            var encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
            JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256)
                    .keyId(key.getKeyID())
                    .type("JWT")
                    .build();
            return encoder.encode(JwtEncoderParameters.from(header, parameters.getClaims()));
        };
    }

    /** Only RS256 with a key of ours: whatever a token's header asks for beyond that is not listened to. */
    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, Clock clock, LiveSessions sessions) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators below do that
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator("horarium"), new JwtAudienceValidator("horarium-api")));
        JwtTimestampValidator inTime = new JwtTimestampValidator(Duration.ZERO);
        inTime.setClock(clock);
        VerifiedTokens verified = new VerifiedTokens(decoder, inTimeAndSession(inTime, new SessionValidator(sessions)));
        keys.whenChanged(verified::forget);
        return token -> {
            keys.lookAgain();
            try {
                return verified.decode(token);
            } catch (SessionsAway away) {
                throw new AuthenticationServiceException("Nobody can tell which sessions have ended", away);
            }
        };
    }

    /** An expired token is no use of its session, which would never be idle otherwise. */
    private static OAuth2TokenValidator<Jwt> inTimeAndSession(
            OAuth2TokenValidator<Jwt> inTime, OAuth2TokenValidator<Jwt> session) {
        return token -> {
            OAuth2TokenValidatorResult first = inTime.validate(token);
            return first.hasErrors() ? first : session.validate(token);
        };
    }
}
