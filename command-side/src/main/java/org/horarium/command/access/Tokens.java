package org.horarium.command.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Issues signed tokens that say who somebody is, and in which role. */
@Component
class Tokens {

    private static final String ISSUER = "horarium";
    private static final String AUDIENCE = "horarium-api";

    private final JwtEncoder encoder;
    private final Clock clock;
    private final Duration lifetime;

    Tokens(JwtEncoder encoder, Clock clock, SessionLimits limits) {
        this.encoder = encoder;
        this.clock = clock;
        this.lifetime = limits.token();
    }

    /**
     * A token that ends with its session, if not before.
     *
     * @param mustEnrol whether it opens nothing but what a second factor is got by
     */
    String issue(Actor actor, UUID session, Instant latest, boolean mustEnrol) {
        Instant now = clock.instant();
        Instant end = now.plus(lifetime);
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .id(UuidCreator.getRandomBasedFast().toString())
                .subject(actor.id().toString())
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(end.isBefore(latest) ? end : latest)
                .claim("sid", session.toString())
                .claim("role", actor.role().name());
        if (actor.patient() != null) {
            claims.claim("patient_id", actor.patient().value().toString());
        }
        if (actor.doctor() != null) {
            claims.claim("doctor_id", actor.doctor().value().toString());
        }
        if (actor.reach().everywhere()) {
            claims.claim("everywhere", true);
        } else if (!actor.reach().isNone()) {
            claims.claim(
                    "clinics",
                    actor.reach().clinics().stream()
                            .map(it -> it.value().toString())
                            .sorted()
                            .toList());
        }
        if (mustEnrol) {
            claims.claim("enrol", true);
        }
        return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }

    long lifetimeSeconds() {
        return lifetime.toSeconds();
    }
}
