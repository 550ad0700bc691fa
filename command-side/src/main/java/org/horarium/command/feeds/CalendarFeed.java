package org.horarium.command.feeds;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.shared.feeds.CalendarFeedEvent.CalendarFeedOpened;
import org.horarium.shared.feeds.CalendarFeedEvent.CalendarFeedRevoked;
import org.horarium.shared.feeds.FeedId;

/** Keeps whether somebody's feed is open, so that it is closed once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class CalendarFeed {

    @AggregateIdentifier
    private FeedId id;

    private boolean isOpen;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    CalendarFeed() {}

    CalendarFeed(FeedId id) {
        this.id = id;
    }

    void open(String digest) {
        apply(new CalendarFeedOpened(id.owner(), digest));
    }

    void revoke() {
        if (isOpen) {
            apply(new CalendarFeedRevoked(id.owner()));
        }
    }

    @EventSourcingHandler
    void on(CalendarFeedOpened event) {
        id = new FeedId(event.recipient());
        isOpen = true;
    }

    @EventSourcingHandler
    void on(CalendarFeedRevoked event) {
        isOpen = false;
    }
}
