package org.horarium.shared.webhooks;

import java.util.UUID;

/** Names one place of another system's that is told of what happens here. */
public record WebhookId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static WebhookId of(String uuid) {
        return new WebhookId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "webhook-" + value;
    }
}
