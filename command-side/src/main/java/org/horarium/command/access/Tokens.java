package org.horarium.command.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.horarium.shared.access.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Issues signed tokens that say who somebody is, and in which role. */
@Component
class Tokens {

    private final JwtEncoder encoder;
    private final Clock clock;
    private final Duration lifetime;

    Tokens(JwtEncoder encoder, Clock clock, @Value("${horarium.access.token-lifetime:PT1H}") Duration lifetime) {
        this.encoder = encoder;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    String issue(Actor actor) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer("horarium")
                .subject(actor.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .claim("role", actor.role().name());
        if (actor.patient() != null) {
            claims.claim("patient_id", actor.patient().value().toString());
        }
        if (actor.doctor() != null) {
            claims.claim("doctor_id", actor.doctor().value().toString());
        }
        return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }

    long lifetimeSeconds() {
        return lifetime.toSeconds();
    }
}
