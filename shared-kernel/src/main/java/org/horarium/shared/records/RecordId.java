package org.horarium.shared.records;

import java.util.UUID;

/** Names one medical record for ever. */
public record RecordId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static RecordId of(String uuid) {
        return new RecordId(UUID.fromString(uuid));
    }

    /** How texts name it. */
    @Override
    public String toString() {
        return "record-" + value;
    }
}
