package org.horarium.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the platform answered.
 *
 * @param body the JSON, or a missing node where there was none
 * @param location where the thing that was made is found, if any was
 */
record Answer(int status, JsonNode body, Optional<String> location) {

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether the same may well succeed a little later. */
    boolean isPassing() {
        return status == 429 || status >= 500;
    }

    /** The code in which a problem's type ends, such as {@code slot-taken}; empty where there is none. */
    String reason() {
        String type = body.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** What was wrong, in the platform's words. */
    String problem() {
        String fields = StreamSupport.stream(body.path("errors").spliterator(), false)
                .map(error -> "%s %s"
                        .formatted(
                                error.path("field").asText(),
                                error.path("rule").asText(error.path("message").asText())))
                .collect(Collectors.joining(", "));
        String said = body.path("detail").asText(body.path("title").asText());
        String words = fields.isEmpty() ? said : fields;
        return words.isEmpty() ? "status " + status : words;
    }
}
