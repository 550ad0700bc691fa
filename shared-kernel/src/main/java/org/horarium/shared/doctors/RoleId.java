package org.horarium.shared.doctors;

import java.util.UUID;

/** Names one engagement of a doctor at a clinic (FHIR: PractitionerRole). */
public record RoleId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static RoleId of(String uuid) {
        return new RoleId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "role-" + value;
    }
}
