package org.horarium.command.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.command.webhooks.Subscriptions.Subscription;
import org.horarium.shared.webhooks.WebhookDetails;
import org.horarium.shared.webhooks.WebhookFault;
import org.horarium.shared.webhooks.WebhookId;
import org.horarium.shared.webhooks.WebhookTopic;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, never with its secret.
 *
 * @param failingSince since when it has taken nothing that it was sent
 */
record WebhookAnswer(
        UUID id,
        String url,
        List<String> topics,
        @Nullable String description,
        boolean enabled,
        @Nullable WebhookFault disabledBecause,
        @Nullable Instant disabledAt,
        @Nullable Instant failingSince,
        Instant subscribedAt) {

    static WebhookAnswer of(Subscription subscription) {
        WebhookDetails details = subscription.details();
        return new WebhookAnswer(
                subscription.id().value(),
                details.url(),
                texts(details),
                details.description(),
                subscription.disabledAt() == null,
                subscription.disabledWhy(),
                subscription.disabledAt(),
                subscription.failingSince(),
                subscription.subscribedAt());
    }

    private static List<String> texts(WebhookDetails details) {
        return details.topics().stream().map(WebhookTopic::text).toList();
    }

    /** All of them. */
    record Found(List<WebhookAnswer> items, @Nullable String next) {}

    /** One that was subscribed, with its secret for the one time that it is shown. */
    record Made(UUID id, String url, List<String> topics, @Nullable String description, String secret) {

        static Made of(WebhookId webhook, WebhookDetails details, String secret) {
            return new Made(webhook.value(), details.url(), texts(details), details.description(), secret);
        }

        @Override
        public String toString() {
            return "Made " + id;
        }
    }

    /** Another secret, for the one time that it is shown. */
    record Rotated(String secret, Instant formerUntil) {

        @Override
        public String toString() {
            return "Rotated";
        }
    }
}
