package org.horarium.config.reports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.horarium.config.web.Trace;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.PurposeOfUse;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who reads a report, before they see anything of it. */
@Component
class ReportReading {

    private final AccessTrail trail;
    private final Permissions permissions;
    private final Clock clock;

    ReportReading(AccessTrail trail, Permissions permissions, Clock clock) {
        this.trail = trail;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Whether they opened the patient in an emergency, which the answer says. */
    boolean note(Actor actor, PatientId patient, String route, String detail) {
        Circumstances now = Circumstances.current();
        boolean isEmergency = permissions.isEmergency(actor, patient);
        trail.record(new AccessEntry(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                actor.id().toString(),
                actor.role().name(),
                ward(actor, patient),
                purpose(actor, isEmergency, now),
                AccessAction.READ,
                route,
                List.of(patient.value()),
                null,
                AccessOutcome.ALLOWED,
                null,
                isEmergency,
                actor.role() == Role.PATIENT ? Boolean.TRUE : null,
                now == null ? null : now.address(),
                now == null ? Trace.current() : now.correlation(),
                detail));
        return isEmergency;
    }

    private static PurposeOfUse purpose(Actor actor, boolean isEmergency, @Nullable Circumstances now) {
        if (isEmergency) {
            return PurposeOfUse.ETREAT;
        }
        if (now != null && now.purpose() != null) {
            return now.purpose();
        }
        return actor.role() == Role.PATIENT ? PurposeOfUse.PATRQT : PurposeOfUse.TREAT;
    }

    /** A patient who reads another's is that one's guardian. */
    private static @Nullable UUID ward(Actor actor, PatientId patient) {
        return actor.patient() == null || actor.patient().equals(patient) ? null : patient.value();
    }
}
