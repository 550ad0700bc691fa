package org.horarium.command.notification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.shared.notification.NotificationEvent;
import org.horarium.shared.notification.NotificationEvent.NotificationDelivered;
import org.horarium.shared.notification.NotificationEvent.NotificationDiscarded;
import org.horarium.shared.notification.NotificationEvent.NotificationFailed;
import org.horarium.shared.notification.NotificationEvent.NotificationRetried;
import org.horarium.shared.notification.NotificationEvent.NotificationSent;
import org.horarium.shared.notification.NotificationEvent.NotificationSuppressed;
import org.horarium.shared.notification.NotificationId;

/** Keeps what became of telling somebody, so that nothing is recorded twice and only what failed is tried again. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class Notification {

    private enum Standing {
        OPEN,
        SENT,
        DELIVERED,
        FAILED,
        SUPPRESSED,
        DISCARDED
    }

    @AggregateIdentifier
    private NotificationId id;

    private Standing standing = Standing.OPEN;
    private boolean wasRetried;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    Notification() {}

    Notification(NotificationId id) {
        this.id = id;
    }

    /** Whether it failed, and nobody has seen to it. */
    boolean isDead() {
        return standing == Standing.FAILED;
    }

    /** Whether somebody has had it tried again, and nothing became of it yet. */
    boolean isRetried() {
        return wasRetried && standing == Standing.OPEN;
    }

    boolean isDiscarded() {
        return standing == Standing.DISCARDED;
    }

    void record(NotificationEvent what) {
        if (isNews(what)) {
            apply(what);
        }
    }

    private boolean isNews(NotificationEvent what) {
        if (what instanceof NotificationDelivered) {
            return standing != Standing.DELIVERED && standing != Standing.DISCARDED;
        }
        return what instanceof NotificationFailed
                ? standing == Standing.OPEN || standing == Standing.SENT
                : standing == Standing.OPEN;
    }

    void retry(UUID by) {
        apply(new NotificationRetried(id, by));
    }

    void discard(UUID by, String reason) {
        apply(new NotificationDiscarded(id, by, reason));
    }

    @EventSourcingHandler
    void on(NotificationEvent event) {
        id = event.notification();
        wasRetried |= event instanceof NotificationRetried;
        standing = after(event);
    }

    private static Standing after(NotificationEvent event) {
        if (event instanceof NotificationSent) {
            return Standing.SENT;
        } else if (event instanceof NotificationDelivered) {
            return Standing.DELIVERED;
        } else if (event instanceof NotificationFailed) {
            return Standing.FAILED;
        } else if (event instanceof NotificationSuppressed) {
            return Standing.SUPPRESSED;
        }
        return event instanceof NotificationDiscarded ? Standing.DISCARDED : Standing.OPEN;
    }
}
