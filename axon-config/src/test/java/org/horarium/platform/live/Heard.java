package org.horarium.platform.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** An event that arrived. */
record Heard(String event, String id, JsonNode data) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Heard of(String event, String id, String data) {
        try {
            return new Heard(event, id, JSON.readTree(data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says, such as {@code day 2027-03-03}. */
    String said() {
        return (event + " " + data.path("date").asText() + " "
                        + data.path("status").asText())
                .strip();
    }
}
