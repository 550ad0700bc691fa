package org.horarium.command.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.webhooks.WebhookId;
import org.jspecify.annotations.Nullable;

/**
 * What one webhook is told of one event.
 *
 * @param id what receivers know it by, the same at each try
 * @param patient whose it is, so that it can be found when they are erased
 * @param payload the body as it is sent and signed, the same at each try
 */
record Delivery(
        UUID id, WebhookId webhook, String topic, @Nullable PatientId patient, String payload, Instant happenedAt) {

    /** What an administrator sends to see whether it arrives. It is tried once. */
    static final String TEST = "webhook.test";

    boolean isTest() {
        return topic.equals(TEST);
    }
}
