package org.horarium.command.watch;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Outcome;
import org.horarium.command.Refused;
import org.horarium.shared.access.Actor;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.PurposeOfUse;
import org.springframework.stereotype.Component;

/** Has the trail keep who signs off, too: those who watch are watched. */
@Component
class SignOffs {

    private static final String WHAT = "POST /api/audit/findings/{id}/review";

    private final AccessTrail trail;
    private final Clock clock;

    SignOffs(AccessTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void record(UUID finding, FindingQueue.Entry entry, Actor actor, Outcome decided) {
        Circumstances request = Circumstances.current();
        trail.record(new AccessEntry(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                actor.id().toString(),
                actor.role().name(),
                null,
                PurposeOfUse.HCOMPL,
                AccessAction.SIGN_OFF,
                WHAT,
                List.copyOf(entry.patients()),
                null,
                decided instanceof Refused ? AccessOutcome.DENIED : AccessOutcome.ALLOWED,
                decided instanceof Refused refused ? refused.reason().code() : null,
                false,
                null,
                request == null ? null : request.address(),
                request == null ? null : request.correlation(),
                "finding " + finding));
    }
}
