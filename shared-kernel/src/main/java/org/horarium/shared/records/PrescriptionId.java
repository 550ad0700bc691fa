package org.horarium.shared.records;

import java.util.UUID;

/** Names one prescription, on paper too for ever. */
public record PrescriptionId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static PrescriptionId of(String uuid) {
        return new PrescriptionId(UUID.fromString(uuid));
    }

    /** How texts name it. */
    @Override
    public String toString() {
        return "prescription-" + value;
    }
}
