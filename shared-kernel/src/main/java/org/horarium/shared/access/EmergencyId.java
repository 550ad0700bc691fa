package org.horarium.shared.access;

import java.util.UUID;

/** Names one opening of a patient in an emergency. */
public record EmergencyId(UUID value) {

    /** Reads the bare UUID. */
    public static EmergencyId of(String uuid) {
        return new EmergencyId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "emergency-" + value;
    }
}
