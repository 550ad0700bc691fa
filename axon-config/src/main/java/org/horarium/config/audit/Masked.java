package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * An event as it is shown.
 *
 * @param hidden what is not, by its path
 */
record Masked(JsonNode shown, Map<String, JsonNode> hidden) {

    /** Where something stands that is not shown. */
    List<String> paths() {
        return List.copyOf(hidden.keySet());
    }
}
