package org.horarium.config.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.command.access.CurrentSession;
import org.horarium.config.sessions.LiveSessions;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the caller from a token that was checked. */
final class TokenCallers implements Converter<Jwt, CallerAuthentication> {

    private final Clock clock;
    private final LiveSessions sessions;

    TokenCallers(Clock clock, LiveSessions sessions) {
        this.clock = clock;
        this.sessions = sessions;
    }

    @Override
    public CallerAuthentication convert(Jwt token) {
        String patient = token.getClaimAsString("patient_id");
        String doctor = token.getClaimAsString("doctor_id");
        Actor actor = new Actor(
                UUID.fromString(token.getSubject()),
                Role.valueOf(token.getClaimAsString("role")),
                patient == null ? null : PatientId.of(patient),
                doctor == null ? null : DoctorId.of(doctor),
                reach(token.getClaim("everywhere"), token.getClaimAsStringList("clinics")));
        UUID session = SessionValidator.sessionOf(token);
        return new CallerAuthentication(
                actor,
                Set.of(),
                new CurrentSession(session),
                token.hasClaim("enrol"),
                () -> holds(token) && !sessions.isOver(session));
    }

    private boolean holds(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }

    private static Reach reach(@Nullable Boolean everywhere, @Nullable List<String> clinics) {
        if (Boolean.TRUE.equals(everywhere)) {
            return Reach.EVERYWHERE;
        }
        return clinics == null
                ? Reach.NONE
                : new Reach(false, clinics.stream().map(ClinicId::of).collect(Collectors.toSet()));
    }
}
