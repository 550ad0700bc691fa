package org.horarium.shared.booking;

import java.util.UUID;

/** Names one appointment for ever; it survives every move. */
public record AppointmentId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static AppointmentId of(String uuid) {
        return new AppointmentId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "appointment-" + value;
    }
}
