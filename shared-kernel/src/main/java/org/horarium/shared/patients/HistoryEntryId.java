package org.horarium.shared.patients;

import java.util.UUID;

/** Names one entry of a patient's history for ever. */
public record HistoryEntryId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static HistoryEntryId of(String uuid) {
        return new HistoryEntryId(UUID.fromString(uuid));
    }

    /** How texts name it. */
    @Override
    public String toString() {
        return "history-entry-" + value;
    }
}
