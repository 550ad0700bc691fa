package org.horarium.command.watch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.command.watch.FindingCommand.ReviewFinding;
import org.horarium.shared.audit.FindingEvent.FindingReviewed;
import org.horarium.shared.audit.FindingId;

/** Keeps how much of a finding somebody has signed off: once, and again only what has come since. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class Finding {

    @AggregateIdentifier
    private FindingId id;

    private long reviewed = -1;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    Finding() {}

    Finding(FindingId id) {
        this.id = id;
    }

    boolean isReviewedUpTo(long accesses) {
        return reviewed >= accesses;
    }

    void review(ReviewFinding command) {
        apply(new FindingReviewed(
                id, command.kind(), command.accesses(), command.actor().id(), command.outcome(), command.note()));
    }

    @EventSourcingHandler
    void on(FindingReviewed event) {
        id = event.finding();
        reviewed = event.accesses();
    }
}
