package org.horarium.config.past;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has it kept that somebody looked into the past, before they see it. */
@Component
public class Auditing {

    private final AccessTrail trail;
    private final Clock clock;

    Auditing(AccessTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps that they read what is behind that route, of those patients. */
    public void read(Actor who, String route, Collection<UUID> patients, @Nullable UUID appointment) {
        keep(who, AccessAction.READ, route, patients, appointment);
    }

    /** Keeps that they took with them what is behind that route, of those patients. */
    public void exported(Actor who, String route, Collection<UUID> patients) {
        keep(who, AccessAction.EXPORT, route, patients, null);
    }

    private void keep(
            Actor who, AccessAction action, String route, Collection<UUID> patients, @Nullable UUID appointment) {
        Circumstances now = Circumstances.current();
        trail.record(new AccessEntry(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                who.id().toString(),
                who.role().name(),
                now == null ? null : now.actingFor(),
                now == null || now.purpose() == null ? PurposeOfUse.HCOMPL : now.purpose(),
                action,
                "GET " + route,
                patients.stream().sorted().toList(),
                appointment,
                AccessOutcome.ALLOWED,
                null,
                false,
                null,
                now == null ? null : now.address(),
                now == null ? null : now.correlation(),
                null));
    }
}
