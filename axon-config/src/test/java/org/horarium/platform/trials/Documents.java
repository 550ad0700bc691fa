package org.horarium.platform.trials;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.horarium.config.embedded.TestServices;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;

/** Everything that the search index holds, read from the search engine itself. */
final class Documents {

    private static final int PAGE = 5000;
    private static final List<String> SEARCHED_BY = List.of(
            "specialization", "place", "language", "insurance", "mode", "visit_type", "near", "starts", "main_starts");

    private Documents() {}

    /** Each document by its id: what is given back and what is only searched by, but not which revision it is. */
    static Map<String, JsonNode> searched() {
        Client engine =
                Client.anonymous(String.valueOf(TestServices.shared().settings().get("spring.elasticsearch.uris")));
        Map<String, JsonNode> all = new TreeMap<>();
        List<JsonNode> after = new ArrayList<>();
        do {
            Reply found = engine.post("/slots/_search", query(after));
            if (found.status() != 200) {
                throw new IllegalStateException("The search engine answered " + found);
            }
            List<JsonNode> page = found.body().at("/hits/hits").findParents("_id");
            page.forEach(hit -> all.put(hit.path("_id").asText(), content(hit)));
            after = page.isEmpty()
                    ? List.of()
                    : List.of(page.get(page.size() - 1).path("sort"));
        } while (!after.isEmpty());
        return all;
    }

    private static Map<String, Object> query(List<JsonNode> after) {
        Map<String, Object> query = new TreeMap<>(Map.of(
                "size", PAGE,
                "sort", List.of("doctor_id", "location_id", "date"),
                "docvalue_fields", SEARCHED_BY));
        after.forEach(last -> query.put("search_after", last));
        return query;
    }

    private static JsonNode content(JsonNode hit) {
        ObjectNode content = hit.path("_source").deepCopy();
        content.remove("revision");
        return content.set("searched by", hit.path("fields"));
    }
}
