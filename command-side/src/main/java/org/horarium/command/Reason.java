package org.horarium.command;

import java.util.Locale;

/** Why a decision was no. The codes are part of the API and never change. */
public enum Reason {
    SLOT_TAKEN(409),
    PATIENT_BUSY(409),
    HOLD_EXPIRED(409),
    HELD_BY_ANOTHER(409),
    NOT_CANCELLABLE(409),
    ALREADY_COMPLETED(409),
    SCHEDULE_CHANGED(409),
    APPOINTMENTS_IN_THE_WAY(409),
    IMPOSSIBLE_STEP(409),
    OUTSIDE_HOURS(422),
    IN_THE_PAST(422),
    TOO_SOON(422),
    TOO_FAR_AHEAD(422),
    UNKNOWN_VISIT_TYPE(422),
    UNKNOWN_LOCATION(422),
    KEY_REUSED(422),
    EMAIL_TAKEN(409),
    VERSION_MISMATCH(412),
    UNKNOWN_DOCTOR(404),
    UNKNOWN_PATIENT(404),
    UNKNOWN_CLINIC(404),
    UNKNOWN_APPOINTMENT(404),
    UNKNOWN_HOLD(404),
    UNKNOWN_BLOCK(404),
    UNKNOWN_EXCEPTION(404);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The stable code, such as {@code slot-taken}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
