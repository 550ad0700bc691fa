package org.horarium.config.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Origin;
import org.horarium.config.web.Trace;
import org.horarium.shared.access.Actor;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what an auditor reads before they do: those who watch are watched, too. */
@Component
class AuditorsReading {

    private static final int LONGEST_DETAIL = 600;

    private final AccessTrail trail;
    private final Clock clock;

    AuditorsReading(AccessTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** What they look at, and whose it is. */
    record Sight(AccessAction action, String route, List<UUID> patients, @Nullable UUID appointment, String detail) {}

    /** Notes that, for the purpose that the request has. */
    void note(Actor reader, Sight sight) {
        Circumstances now = Circumstances.current();
        PurposeOfUse said = now == null ? null : now.purpose();
        note(reader, sight, said == null ? Origin.usual(reader.role()) : said);
    }

    /**
     * Notes that before it is answered.
     *
     * @throws org.horarium.shared.Unavailable where it cannot be noted; then nothing may be answered
     */
    void note(Actor reader, Sight sight, PurposeOfUse purpose) {
        Circumstances now = Circumstances.current();
        trail.record(new AccessEntry(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                reader.id().toString(),
                reader.role().name(),
                null,
                purpose,
                sight.action(),
                sight.route(),
                sight.patients(),
                sight.appointment(),
                AccessOutcome.ALLOWED,
                null,
                false,
                null,
                now == null ? null : now.address(),
                now == null ? Trace.current() : now.correlation(),
                shortened(sight.detail())));
    }

    private static @Nullable String shortened(String detail) {
        return detail.isEmpty() ? null : detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
    }
}
