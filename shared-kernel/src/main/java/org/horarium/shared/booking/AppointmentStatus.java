package org.horarium.shared.booking;

/** Where an appointment stands in its life. */
public enum AppointmentStatus {
    SCHEDULED,
    CHECKED_IN,
    COMPLETED,
    CANCELLED,
    NO_SHOW;

    /** Whether the visit is still to take place, so that its time is taken. */
    public boolean isOpen() {
        return this == SCHEDULED || this == CHECKED_IN;
    }
}
