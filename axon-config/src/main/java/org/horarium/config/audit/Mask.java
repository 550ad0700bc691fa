package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.horarium.config.web.SnakeCase;

/** What an auditor sees of a part of an event before they ask for more. */
sealed interface Mask {

    /** What stands in the place of what is not shown. */
    String DOTS = "•••";

    /** Shown as it is, where it is the one value that it should be. */
    Mask OPEN = new Open();

    /** Not shown, with all that lies within. */
    Mask HIDDEN = new Hidden();

    /** Shown as far as nothing can be wrong with it: of what this release does not know. */
    Mask CAUTIOUS = new Cautious();

    /**
     * That part as it is shown.
     *
     * @param path where it stands, as the API names it
     * @param hidden takes what is not shown, by its path
     */
    JsonNode over(JsonNode part, String path, Map<String, JsonNode> hidden);

    private static JsonNode fields(JsonNode part, String path, Map<String, JsonNode> hidden, Map<String, Mask> masks) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        part.properties().forEach(field -> {
            String name = SnakeCase.of(field.getKey());
            String place = path.isEmpty() ? name : path + "." + name;
            Mask mask = masks.getOrDefault(field.getKey(), CAUTIOUS);
            shown.set(field.getKey(), mask.over(field.getValue(), place, hidden));
        });
        return shown;
    }

    private static JsonNode elements(JsonNode part, String path, Map<String, JsonNode> hidden, Mask each) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        for (int at = 0; at < part.size(); at++) {
            shown.add(each.over(part.get(at), path + "[" + at + "]", hidden));
        }
        return shown;
    }

    /** An object whose fields are known; others are of a later release. */
    record Fields(Map<String, Mask> masks) implements Mask {
        @Override
        public JsonNode over(JsonNode part, String path, Map<String, JsonNode> hidden) {
            return part.isObject() ? fields(part, path, hidden, masks) : CAUTIOUS.over(part, path, hidden);
        }
    }

    /** A list, or an object of like values under any names. */
    record Each(Mask mask) implements Mask {
        @Override
        public JsonNode over(JsonNode part, String path, Map<String, JsonNode> hidden) {
            if (part.isArray()) {
                return elements(part, path, hidden, mask);
            }
            if (part.isObject()) {
                ObjectNode shown = JsonNodeFactory.instance.objectNode();
                part.properties()
                        .forEach(field -> shown.set(
                                field.getKey(), mask.over(field.getValue(), path + "." + field.getKey(), hidden)));
                return shown;
            }
            return CAUTIOUS.over(part, path, hidden);
        }
    }

    /** See {@link #OPEN}. */
    record Open() implements Mask {
        @Override
        public JsonNode over(JsonNode part, String path, Map<String, JsonNode> hidden) {
            return part.isContainerNode() ? CAUTIOUS.over(part, path, hidden) : part;
        }
    }

    /** See {@link #HIDDEN}. That there is nothing may be seen. */
    record Hidden() implements Mask {
        @Override
        public JsonNode over(JsonNode part, String path, Map<String, JsonNode> hidden) {
            if (part.isNull()) {
                return part;
            }
            hidden.put(path, part);
            return TextNode.valueOf(DOTS);
        }
    }

    /** See {@link #CAUTIOUS}. A date may be a birth date, so it is no moment. */
    record Cautious() implements Mask {

        private static final Pattern ID =
                Pattern.compile("([a-z]+-)*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        private static final Pattern INSTANT =
                Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

        @Override
        public JsonNode over(JsonNode part, String path, Map<String, JsonNode> hidden) {
            if (part.isObject()) {
                return fields(part, path, hidden, Map.of());
            }
            if (part.isArray()) {
                return elements(part, path, hidden, this);
            }
            boolean isPlain = !(part.isTextual() || part.isBinary()) || isPlain(part.asText());
            return isPlain ? part : HIDDEN.over(part, path, hidden);
        }

        private static boolean isPlain(String text) {
            return ID.matcher(text).matches() || INSTANT.matcher(text).matches();
        }
    }
}
