package org.horarium.config.rebuild;

import java.util.List;
import java.util.Map;

/**
 * What of a projection's rows must be equal after the same events. What depends on when they were written, or only serves
 * the index, is left out; so is what is encrypted, which is never the same twice.
 *
 * @param columns that are left out
 * @param condition of the rows that count
 * @param unsettled what of a row, on either side, tells that time has passed it by and it is about to be worked out again
 */
record Compared(List<String> columns, String condition, String unsettled) {

    private static final Compared ALL = new Compared(List.of(), "true");

    /** The days of the past are tidied away, some time after they are over. */
    private static final String PRESENT = "day >= cast(cast(:now as timestamptz) at time zone 'utc' as date) - 1";

    private static final Map<String, Compared> TABLES = Map.of(
            // What is sealed is another each time that it is.
            "directory.patient", new Compared(List.of("insurance", "emergency_contact"), "true"),
            "directory.patient_history", new Compared(List.of("content"), "true"),
            "directory.patient_history_version", new Compared(List.of("content"), "true"),
            "slot_search.slot_day",
                    new Compared(
                            List.of("revision", "pending_since"),
                            "not retired and starts <> '{}' and " + PRESENT,
                            "recompute_at <= cast(:now as timestamptz)"),
            "slot_search.search_claim", new Compared(List.of(), PRESENT),
            "slot_search.search_doctor", new Compared(List.of("planned_on"), "true"),
            "slot_search.search_location", new Compared(List.of("changed", "barrier", "version"), "true"),
            "slot_search.search_index", new Compared(List.of(), "false"),
            "appointments.medical_record_version", new Compared(List.of("content"), "true"),
            "appointments.medical_record_report", new Compared(List.of("file_name"), "true"));

    Compared(List<String> columns, String condition) {
        this(columns, condition, "false");
    }

    static Compared of(String schema, String table) {
        return TABLES.getOrDefault(schema + "." + table, ALL);
    }
}
