package org.horarium.config.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs tokens with a key of this installation, and trusts no other. */
@Configuration(proxyBeanMethods = false)
class SigningKeys {

    @Bean
    SigningKeyFile signingKeyFile(@Value("${horarium.access.signing-key}") String path) {
        return new SigningKeyFile(path);
    }

    @Bean
    JWKSource<SecurityContext> signingKey(SigningKeyFile file) {
        return new ImmutableJWKSet<>(new JWKSet(List.of(file.key())));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> signingKey) {
        return new NimbusJwtEncoder(signingKey);
    }

    @Bean
    JwtDecoder jwtDecoder(SigningKeyFile file, Clock clock) throws Exception {
        RSAKey key = file.key();
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        JwtTimestampValidator notExpired = new JwtTimestampValidator(Duration.ZERO);
        notExpired.setClock(clock);
        decoder.setJwtValidator(new JwtIssuerValidator("horarium"));
        return new VerifiedTokens(decoder, notExpired);
    }
}
