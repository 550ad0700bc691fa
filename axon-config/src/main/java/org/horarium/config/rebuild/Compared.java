package org.horarium.config.rebuild;

import java.util.List;
import java.util.Map;

/**
 * What of a projection's rows must be equal after the same events. What depends on when they were written, or only serves
 * the index, is left out.
 *
 * @param columns that are left out
 * @param condition of the rows that count
 */
record Compared(List<String> columns, String condition) {

    private static final Compared ALL = new Compared(List.of(), "true");

    /** The days of the past are tidied away, some time after they are over. */
    private static final String PRESENT = "day >= cast(cast(:now as timestamptz) at time zone 'utc' as date) - 1";

    private static final Map<String, Compared> TABLES = Map.of(
            "slot_search.slot_day",
                    new Compared(
                            List.of("revision", "pending_since"),
                            "not retired and starts <> '{}' and " + PRESENT
                                    + " and (recompute_at is null or recompute_at > cast(:now as timestamptz))"),
            "slot_search.search_claim", new Compared(List.of(), PRESENT),
            "slot_search.search_doctor", new Compared(List.of("planned_on"), "true"),
            "slot_search.search_location", new Compared(List.of("changed", "barrier", "version"), "true"),
            "slot_search.search_index", new Compared(List.of(), "false"));

    static Compared of(String schema, String table) {
        return TABLES.getOrDefault(schema + "." + table, ALL);
    }
}
