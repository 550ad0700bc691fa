package org.horarium.shared.audit;

import java.util.UUID;
import org.horarium.shared.Phi;
import org.horarium.shared.Recorded;

/** What happens to something that the access trail has given cause to look into (45 CFR 164.308(a)(1)(ii)(D)). */
public sealed interface FindingEvent {

    /** The finding. */
    FindingId finding();

    /**
     * A privacy officer looked into it.
     *
     * @param accesses how many it was made of then: what comes later is not covered by this
     */
    @Recorded("audit.FindingReviewed")
    record FindingReviewed(
            FindingId finding, FindingKind kind, long accesses, UUID by, ReviewOutcome outcome, @Phi String note)
            implements FindingEvent {}
}
