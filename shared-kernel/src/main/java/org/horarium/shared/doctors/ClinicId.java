package org.horarium.shared.doctors;

import java.util.UUID;

/** Names one clinic (FHIR: Organization) for ever. */
public record ClinicId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static ClinicId of(String uuid) {
        return new ClinicId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "clinic-" + value;
    }
}
