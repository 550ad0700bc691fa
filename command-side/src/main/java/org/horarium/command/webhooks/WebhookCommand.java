package org.horarium.command.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.webhooks.WebhookDetails;
import org.horarium.shared.webhooks.WebhookFault;
import org.horarium.shared.webhooks.WebhookId;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a webhook. Said twice, it changes nothing the second time. */
sealed interface WebhookCommand extends Guarded {

    /** The webhook that is asked. */
    WebhookId webhook();

    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        return actor.role() == Role.ADMIN;
    }

    /** Tell another system of those topics. */
    record SubscribeWebhook(WebhookId webhook, WebhookDetails details) implements WebhookCommand {}

    /**
     * Tell it elsewhere, or of other topics.
     *
     * @param enabled whether it is told at all; null leaves that as it is
     */
    record ChangeWebhook(
            WebhookId webhook, WebhookDetails details, @Nullable Boolean enabled, @Nullable Long expectedVersion)
            implements WebhookCommand {}

    /** Tell it nothing for the time being; the platform's own where the webhook fails. */
    record DisableWebhook(WebhookId webhook, WebhookFault why) implements WebhookCommand {}

    /** Sign with another secret, and with the former one for a while. */
    record RotateWebhookSecret(WebhookId webhook, UUID secret, Instant formerUntil) implements WebhookCommand {}

    /** Tell it nothing any more. */
    record RemoveWebhook(WebhookId webhook) implements WebhookCommand {}
}
