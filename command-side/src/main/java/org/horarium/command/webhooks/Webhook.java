package org.horarium.command.webhooks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.horarium.command.Origin.FINGERPRINT;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.command.FirstRequest;
import org.horarium.shared.webhooks.WebhookDetails;
import org.horarium.shared.webhooks.WebhookEvent.WebhookChanged;
import org.horarium.shared.webhooks.WebhookEvent.WebhookDisabled;
import org.horarium.shared.webhooks.WebhookEvent.WebhookEnabled;
import org.horarium.shared.webhooks.WebhookEvent.WebhookRemoved;
import org.horarium.shared.webhooks.WebhookEvent.WebhookSecretRotated;
import org.horarium.shared.webhooks.WebhookEvent.WebhookSubscribed;
import org.horarium.shared.webhooks.WebhookFault;
import org.horarium.shared.webhooks.WebhookId;
import org.jspecify.annotations.Nullable;

/** Keeps where another system is told, so that the same said twice is recorded once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class Webhook {

    @AggregateIdentifier
    private WebhookId id;

    private final FirstRequest firstRequest = new FirstRequest();
    private @Nullable WebhookDetails details;
    private @Nullable WebhookFault disabled;
    private @Nullable UUID secret;
    private boolean isRemoved;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    Webhook() {}

    Webhook(WebhookId id) {
        this.id = id;
    }

    FirstRequest firstRequest() {
        return firstRequest;
    }

    boolean isThere() {
        return details != null && !isRemoved;
    }

    boolean hasSecret(UUID other) {
        return other.equals(secret);
    }

    void subscribe(WebhookDetails stated) {
        if (details == null) {
            apply(new WebhookSubscribed(id, stated));
        }
    }

    void change(WebhookDetails stated, @Nullable Boolean enabled) {
        if (!stated.equals(details)) {
            apply(new WebhookChanged(id, stated));
        }
        if (Boolean.TRUE.equals(enabled) && disabled != null) {
            apply(new WebhookEnabled(id));
        } else if (Boolean.FALSE.equals(enabled)) {
            disable(WebhookFault.SWITCHED_OFF);
        }
    }

    void disable(WebhookFault why) {
        if (disabled == null) {
            apply(new WebhookDisabled(id, why));
        }
    }

    void rotate(UUID next, Instant formerUntil) {
        if (!hasSecret(next)) {
            apply(new WebhookSecretRotated(id, next, formerUntil));
        }
    }

    void remove() {
        apply(new WebhookRemoved(id));
    }

    @EventSourcingHandler
    void on(WebhookSubscribed event, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        firstRequest.remember(fingerprint);
        id = event.webhook();
        details = event.details();
    }

    @EventSourcingHandler
    void on(WebhookChanged event) {
        details = event.details();
    }

    @EventSourcingHandler
    void on(WebhookDisabled event) {
        disabled = event.why();
    }

    @EventSourcingHandler
    void on(WebhookEnabled event) {
        disabled = null;
    }

    @EventSourcingHandler
    void on(WebhookSecretRotated event) {
        secret = event.secret();
    }

    @EventSourcingHandler
    void on(WebhookRemoved event) {
        isRemoved = true;
    }
}
