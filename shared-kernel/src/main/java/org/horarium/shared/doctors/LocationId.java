package org.horarium.shared.doctors;

import java.util.UUID;

/** Names one place where a clinic receives patients (FHIR: Location). */
public record LocationId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static LocationId of(String uuid) {
        return new LocationId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "location-" + value;
    }
}
