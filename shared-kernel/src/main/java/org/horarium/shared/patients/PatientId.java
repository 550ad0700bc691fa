package org.horarium.shared.patients;

import java.util.UUID;

/** Names one patient for ever. */
public record PatientId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static PatientId of(String uuid) {
        return new PatientId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "patient-" + value;
    }
}
