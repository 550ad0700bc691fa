package org.horarium.command.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.webhooks.WebhookDetails;
import org.horarium.shared.webhooks.WebhookTopic;
import org.jspecify.annotations.Nullable;

/**
 * What another system wants to hear of, and where.
 *
 * @param enabled whether it is told at all; where nothing is said, that stays as it is
 */
record WebhookRequest(
        @NotBlank @Size(max = 2000) String url,
        @NotEmpty @Size(max = 50) List<@NotNull String> topics,
        @Size(max = 200) @Nullable String description,
        @Nullable Boolean enabled) {

    WebhookDetails details() {
        return new WebhookDetails(
                url, topics.stream().map(WebhookRequest::topic).toList(), description);
    }

    private static WebhookTopic topic(String text) {
        return WebhookTopic.of(text)
                .orElseThrow(() -> new InvalidInput(
                        "topics",
                        "must be of "
                                + Arrays.stream(WebhookTopic.values())
                                        .map(WebhookTopic::text)
                                        .toList()));
    }
}
