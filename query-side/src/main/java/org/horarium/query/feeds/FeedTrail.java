package org.horarium.query.feeds;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.PurposeOfUse;
import org.horarium.shared.notification.Recipient;
import org.springframework.stereotype.Component;

/** Puts into the trail that a feed was read by whoever has its address. A doctor's shows of no patient that they are one. */
@Component
class FeedTrail {

    static final String PATH = "/calendar/{secret}.ics";

    private final AccessTrail trail;
    private final Clock clock;

    FeedTrail(AccessTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void read(Recipient owner) {
        Circumstances now = Circumstances.current();
        boolean isPatient = owner.kind() == Recipient.Kind.PATIENT;
        trail.record(new AccessEntry(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                "visitor",
                "VISITOR",
                null,
                isPatient ? PurposeOfUse.PATRQT : PurposeOfUse.HOPERAT,
                AccessAction.READ,
                "GET " + PATH,
                isPatient ? List.of(owner.id()) : List.of(),
                null,
                AccessOutcome.ALLOWED,
                null,
                false,
                null,
                now == null ? null : now.address(),
                now == null ? null : now.correlation(),
                null));
    }
}
