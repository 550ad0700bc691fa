package org.horarium.command.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A text with variables in it. What is filled in is never read again, so that nobody's name is taken for a variable. */
final class Pattern {

    private final List<Part> parts;

    private Pattern(List<Part> parts) {
        this.parts = parts;
    }

    private record Part(String text, @Nullable Variable variable) {}

    /**
     * Reads a text strictly: a brace begins or ends a variable, and is nothing else.
     *
     * @param field which is blamed
     * @throws InvalidInput where there is another variable or a brace that belongs to none
     */
    static Pattern of(String field, String text, Set<Variable> known) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            String plain = text.substring(at, open < 0 ? text.length() : open);
            if (plain.indexOf('}') >= 0) {
                throw new InvalidInput(field, "has a } that no { belongs to");
            }
            parts.add(new Part(plain, null));
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new InvalidInput(field, "has a { that no } belongs to");
            }
            parts.add(new Part("", variable(field, text.substring(open + 1, close), known)));
            at = close + 1;
        }
        return new Pattern(List.copyOf(parts));
    }

    boolean has(Variable variable) {
        return parts.stream().anyMatch(part -> part.variable() == variable);
    }

    String with(Map<Variable, String> values) {
        return parts.stream()
                .map(part -> part.variable() == null ? part.text() : values.getOrDefault(part.variable(), ""))
                .collect(Collectors.joining());
    }

    private static Variable variable(String field, String name, Set<Variable> known) {
        return Variable.named(name)
                .filter(known::contains)
                .orElseThrow(() -> new InvalidInput(
                        field,
                        "can have filled in "
                                + known.stream()
                                        .sorted()
                                        .map(Variable::toString)
                                        .collect(Collectors.joining(", ")) + " only"));
    }
}
