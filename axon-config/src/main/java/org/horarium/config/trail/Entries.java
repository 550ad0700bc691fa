package org.horarium.config.trail;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes up entries, by whoever asks and under which circumstances this thread answers them. */
@Component
class Entries {

    static final String VISITOR = "visitor";

    private final Clock clock;

    Entries(Clock clock) {
        this.clock = clock;
    }

    /** Somebody sees that. */
    AccessEntry seen(Asked asked, Actor actor, Collection<UUID> patients, boolean isEmergency) {
        Circumstances now = Circumstances.current();
        UUID actingFor = now == null ? null : now.actingFor();
        UUID minor = actingFor == null ? ward(actor, patients) : actingFor;
        Boolean related = (actor.role() == Role.PATIENT && !patients.isEmpty()) ? Boolean.TRUE : null;
        return entry(
                actor.id().toString(),
                actor.role().name(),
                minor,
                purpose(now, actor, isEmergency),
                asked.action(),
                asked.route(),
                List.copyOf(patients),
                asked.appointment(),
                AccessOutcome.ALLOWED,
                null,
                isEmergency,
                related,
                null);
    }

    /** Somebody who has not signed in sees that. */
    AccessEntry seenByVisitor(Asked asked, Collection<UUID> patients) {
        return entry(
                VISITOR,
                "VISITOR",
                null,
                PurposeOfUse.PATRQT,
                asked.action(),
                asked.route(),
                List.copyOf(patients),
                asked.appointment(),
                AccessOutcome.ALLOWED,
                null,
                false,
                null,
                null);
    }

    /**
     * Somebody was refused that.
     *
     * @param actor who, as far as it is known
     * @param account that somebody tried to sign in to who did not prove to own it
     */
    AccessEntry refused(
            String route,
            AccessAction action,
            @Nullable Actor actor,
            @Nullable UUID account,
            Collection<UUID> patients,
            @Nullable UUID appointment,
            String reason,
            @Nullable String detail) {
        String name = actor == null
                ? (account == null ? VISITOR : account.toString())
                : actor.id().toString();
        return entry(
                name,
                actor == null ? "VISITOR" : actor.role().name(),
                null,
                purpose(Circumstances.current(), actor, false),
                action,
                route,
                List.copyOf(patients),
                appointment,
                AccessOutcome.DENIED,
                reason,
                false,
                null,
                detail);
    }

    private static PurposeOfUse purpose(@Nullable Circumstances now, @Nullable Actor actor, boolean isEmergency) {
        PurposeOfUse said = now == null ? null : now.purpose();
        return said == null ? Purposes.of(actor, isEmergency) : said;
    }

    /** A patient who is shown another is that one's guardian. */
    private static @Nullable UUID ward(Actor actor, Collection<UUID> patients) {
        UUID own = actor.patient() == null ? null : actor.patient().value();
        return own == null
                ? null
                : patients.stream().filter(one -> !one.equals(own)).findFirst().orElse(null);
    }

    private AccessEntry entry(
            String actor,
            String role,
            @Nullable UUID actingFor,
            PurposeOfUse purpose,
            AccessAction action,
            String what,
            List<UUID> patients,
            @Nullable UUID appointment,
            AccessOutcome outcome,
            @Nullable String reason,
            boolean isEmergency,
            @Nullable Boolean related,
            @Nullable String detail) {
        Circumstances now = Circumstances.current();
        return new AccessEntry(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                actor,
                role,
                actingFor,
                purpose,
                action,
                what,
                patients,
                appointment,
                outcome,
                reason,
                isEmergency,
                related,
                now == null ? null : now.address(),
                now == null ? null : now.correlation(),
                detail);
    }
}
