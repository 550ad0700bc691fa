package org.horarium.shared.doctors;

import java.util.UUID;

/** Names one doctor (FHIR: Practitioner) for ever. */
public record DoctorId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static DoctorId of(String uuid) {
        return new DoctorId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "doctor-" + value;
    }
}
