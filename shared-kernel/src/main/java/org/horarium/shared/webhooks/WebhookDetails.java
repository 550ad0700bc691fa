package org.horarium.shared.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook is told, and of what. The secret that it knows us by is in no event.
 *
 * @param topics each once, in the order of {@link WebhookTopic}
 */
public record WebhookDetails(String url, List<WebhookTopic> topics, @Nullable String description) {

    public WebhookDetails {
        topics = topics.stream().distinct().sorted().toList();
    }
}
