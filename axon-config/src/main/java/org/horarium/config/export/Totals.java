package org.horarium.config.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.horarium.shared.audit.AccessOutcome;

/** How often what was done, with what outcome, and by whom. */
final class Totals {

    private final Map<String, int[]> byAction = new TreeMap<>();
    private final Map<String, int[]> byRole = new TreeMap<>();
    private int all;

    void add(Line line) {
        all++;
        boolean denied = line instanceof Line.Access access && access.entry().outcome() == AccessOutcome.DENIED;
        boolean emergency = line instanceof Line.Event event
                ? event.told().emergency()
                : ((Line.Access) line).entry().emergency();
        count(byAction, action(line), denied, emergency);
        count(byRole, Objects.requireNonNullElse(line.role(), "not recorded"), denied, emergency);
    }

    int all() {
        return all;
    }

    List<List<String>> actions() {
        List<List<String>> rows = rows(byAction);
        rows.add(row("All", byAction.values().stream().reduce(new int[3], (sum, row) ->
                new int[] {sum[0] + row[0], sum[1] + row[1], sum[2] + row[2]})));
        return rows;
    }

    List<List<String>> roles() {
        return rows(byRole);
    }

    /** What was done, in a word. */
    static String action(Line line) {
        return line instanceof Line.Access access ? access.entry().action().name() : "CHANGE";
    }

    private static void count(Map<String, int[]> counts, String key, boolean denied, boolean emergency) {
        int[] row = counts.computeIfAbsent(key, any -> new int[3]);
        row[denied ? 1 : 0]++;
        if (emergency) {
            row[2]++;
        }
    }

    private static List<List<String>> rows(Map<String, int[]> counts) {
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((key, row) -> rows.add(row(key, row)));
        return rows;
    }

    private static List<String> row(String key, int[] row) {
        return List.of(
                key,
                Integer.toString(row[0]),
                Integer.toString(row[1]),
                Integer.toString(row[2]),
                Integer.toString(row[0] + row[1]));
    }
}
