package org.horarium.shared.records;

import java.util.UUID;

/** Names one lab report for ever. */
public record ReportId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static ReportId of(String uuid) {
        return new ReportId(UUID.fromString(uuid));
    }

    /** How texts name it. */
    @Override
    public String toString() {
        return "report-" + value;
    }
}
