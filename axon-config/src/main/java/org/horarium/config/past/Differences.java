package org.horarium.config.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells two states apart, field by field. */
final class Differences {

    private Differences() {}

    /**
     * A field that differs.
     *
     * @param path its names from the outside in, with dots between; places in a list are numbers
     */
    record Change(String path, @Nullable JsonNode before, @Nullable JsonNode after) {}

    static List<Change> between(JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = leaves(before);
        Map<String, JsonNode> young = leaves(after);
        Set<String> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(young.keySet());
        List<Change> changes = new ArrayList<>();
        paths.forEach(path -> {
            if (!Objects.equals(old.get(path), young.get(path))) {
                changes.add(new Change(path, old.get(path), young.get(path)));
            }
        });
        return changes;
    }

    private static Map<String, JsonNode> leaves(JsonNode tree) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + dot(path) + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                collect(path + dot(path) + at, node.get(at), leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(path, node);
        }
    }

    private static String dot(String path) {
        return path.isEmpty() ? "" : ".";
    }
}
