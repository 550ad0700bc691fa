package org.horarium.shared.waitlist;

/** Why somebody waits no more. */
public enum LeavingReason {
    BY_PATIENT,
    /** They have a visit now that is what they waited for. */
    BOOKED_ELSEWHERE,
    /** The last date that they wanted has passed. */
    EXPIRED,
    ERASED
}
