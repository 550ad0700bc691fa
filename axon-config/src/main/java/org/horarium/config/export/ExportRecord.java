package org.horarium.config.export;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.horarium.config.web.Trace;
import org.horarium.shared.access.Actor;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.PurposeOfUse;
import org.springframework.stereotype.Component;

/** Puts an export itself into the trail, before anything of it has left. */
@Component
class ExportRecord {

    private final AccessTrail trail;
    private final Clock clock;

    ExportRecord(AccessTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** @param purpose why such an export is made; nobody has to say it */
    void note(
            Actor asker,
            HttpServletRequest request,
            String route,
            List<UUID> patients,
            PurposeOfUse purpose,
            String detail) {
        Circumstances circumstances = Circumstances.current();
        trail.record(new AccessEntry(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                asker.id().toString(),
                asker.role().name(),
                null,
                purpose,
                AccessAction.EXPORT,
                route,
                patients,
                null,
                AccessOutcome.ALLOWED,
                null,
                false,
                null,
                circumstances == null ? request.getRemoteAddr() : circumstances.address(),
                circumstances == null ? Trace.current() : circumstances.correlation(),
                detail));
    }
}
