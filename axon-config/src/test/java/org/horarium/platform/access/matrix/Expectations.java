package org.horarium.platform.access.matrix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The table that people have written of who may ask for what; the endpoints are held against it, not it against them. */
final class Expectations {

    private static final String ALL_SIGNED_IN = "signed-in";
    private static final String ALL = "all";

    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** Who is let in for their own, and who for what is another's. */
    private record Line(Set<Asker> own, Set<Asker> others) {}

    static Expectations read() {
        Expectations all = new Expectations();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Expectations.class.getResourceAsStream("/access/matrix.txt")),
                StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    Set<String> routes() {
        return lines.keySet();
    }

    boolean isLetIn(String route, Asker asker, Whose whose) {
        Line line = Objects.requireNonNull(lines.get(route), route);
        return (whose == Whose.OWN ? line.own() : line.others()).contains(asker);
    }

    private void add(String text) {
        List<String> columns =
                Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
        Set<Asker> own = askers(columns.get(1));
        lines.put(columns.get(0), new Line(own, columns.get(2).equals("same") ? own : askers(columns.get(2))));
    }

    private static Set<Asker> askers(String column) {
        if (column.isEmpty()) {
            return EnumSet.noneOf(Asker.class);
        }
        return Arrays.stream(column.split(" +", -1))
                .flatMap(name -> Arrays.stream(Asker.values()).filter(asker -> isNamed(asker, name)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Asker.class)));
    }

    private static boolean isNamed(Asker asker, String name) {
        return switch (name) {
            case ALL -> asker != Asker.EXPIRED && asker != Asker.REVOKED;
            case ALL_SIGNED_IN -> !asker.isNobody() && asker != Asker.API_KEY;
            default -> asker.text().equals(name);
        };
    }
}
