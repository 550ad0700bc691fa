package org.horarium.config.seal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import org.horarium.shared.access.Actor;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.PurposeOfUse;
import org.springframework.stereotype.Component;

/** Keeps what an auditor asked of the seal, before they are answered. */
@Component
class Asking {

    /** What the seal answers with: a JSON object a line. */
    static final String LINES = "application/x-ndjson";

    private final AccessTrail trail;
    private final Clock clock;

    Asking(AccessTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void record(Actor actor, AccessAction action, String route, String detail) {
        Circumstances circumstances = Circumstances.current();
        PurposeOfUse said = circumstances == null ? null : circumstances.purpose();
        trail.record(new AccessEntry(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                actor.id().toString(),
                actor.role().name(),
                null,
                said == null ? PurposeOfUse.HCOMPL : said,
                action,
                route,
                List.of(),
                null,
                AccessOutcome.ALLOWED,
                null,
                false,
                null,
                circumstances == null ? null : circumstances.address(),
                circumstances == null ? null : circumstances.correlation(),
                detail));
    }
}
