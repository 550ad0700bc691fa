package org.horarium.shared.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.Recorded;

/** Everything that can happen to a webhook. */
public sealed interface WebhookEvent {

    /** The webhook that it happened to. */
    WebhookId webhook();

    /** Another system is told of those topics from now on. */
    @Recorded("webhooks.WebhookSubscribed")
    record WebhookSubscribed(WebhookId webhook, WebhookDetails details) implements WebhookEvent {}

    /** It is told elsewhere, or of other topics. */
    @Recorded("webhooks.WebhookChanged")
    record WebhookChanged(WebhookId webhook, WebhookDetails details) implements WebhookEvent {}

    /** It is told nothing for the time being. */
    @Recorded("webhooks.WebhookDisabled")
    record WebhookDisabled(WebhookId webhook, WebhookFault why) implements WebhookEvent {}

    /** It is told again; not of what happened meanwhile. */
    @Recorded("webhooks.WebhookEnabled")
    record WebhookEnabled(WebhookId webhook) implements WebhookEvent {}

    /**
     * It has another secret.
     *
     * @param secret names the secret, and says nothing of it
     * @param formerUntil until when what is sent is signed with the former one too
     */
    @Recorded("webhooks.WebhookSecretRotated")
    record WebhookSecretRotated(WebhookId webhook, UUID secret, Instant formerUntil) implements WebhookEvent {}

    /** It is told nothing any more, for good. */
    @Recorded("webhooks.WebhookRemoved")
    record WebhookRemoved(WebhookId webhook) implements WebhookEvent {}
}
