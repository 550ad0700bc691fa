package org.horarium.command.webhooks;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.horarium.shared.webhooks.WebhookEvent.WebhookChanged;
import org.horarium.shared.webhooks.WebhookEvent.WebhookDisabled;
import org.horarium.shared.webhooks.WebhookEvent.WebhookEnabled;
import org.horarium.shared.webhooks.WebhookEvent.WebhookRemoved;
import org.horarium.shared.webhooks.WebhookEvent.WebhookSecretRotated;
import org.horarium.shared.webhooks.WebhookEvent.WebhookSubscribed;
import org.springframework.stereotype.Component;

/** Keeps who is told, in one order with {@link Happenings}. */
@Component
@ProcessingGroup("webhooks")
@DisallowReplay
class SubscriptionKeeping {

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;

    SubscriptionKeeping(Subscriptions subscriptions, Deliveries deliveries) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
    }

    @EventHandler
    void on(WebhookSubscribed event, @SequenceNumber long number, @Timestamp Instant at) {
        subscriptions.put(event.webhook(), event.details(), number, at);
    }

    @EventHandler
    void on(WebhookChanged event, @SequenceNumber long number, @Timestamp Instant at) {
        subscriptions.put(event.webhook(), event.details(), number, at);
    }

    /** What waits is given up: whoever mends the receiver asks the API for what it missed. */
    @EventHandler
    void on(WebhookDisabled event, @SequenceNumber long number, @Timestamp Instant at) {
        subscriptions.disable(event.webhook(), event.why(), at);
        subscriptions.reached(event.webhook(), number);
        deliveries.giveUp(event.webhook());
    }

    @EventHandler
    void on(WebhookEnabled event, @SequenceNumber long number) {
        subscriptions.enable(event.webhook());
        subscriptions.reached(event.webhook(), number);
    }

    @EventHandler
    void on(WebhookSecretRotated event, @SequenceNumber long number) {
        subscriptions.reached(event.webhook(), number);
    }

    @EventHandler
    void on(WebhookRemoved event) {
        subscriptions.remove(event.webhook());
        deliveries.remove(event.webhook());
    }
}
