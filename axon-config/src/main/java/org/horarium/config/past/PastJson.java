package org.horarium.config.past;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import org.horarium.config.store.EventJson;

/** States as the API shows them: in the values of events, under the API's names. */
final class PastJson {

    private static final ObjectMapper MAPPER = EventJson.mapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private PastJson() {}

    static JsonNode of(Object state) {
        return MAPPER.valueToTree(state);
    }
}
