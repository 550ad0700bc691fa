package org.horarium.command;

import java.util.Locale;

/** Why a decision was no. The codes are part of the API and never change. */
public enum Reason {
    SLOT_TAKEN(409, "The slot is taken"),
    PATIENT_BUSY(409, "The patient is elsewhere then"),
    HOLD_EXPIRED(409, "The hold has expired"),
    HELD_BY_ANOTHER(409, "Somebody else holds the slot"),
    NOT_CANCELLABLE(409, "The appointment cannot be cancelled"),
    ALREADY_COMPLETED(409, "The appointment is already completed"),
    SCHEDULE_CHANGED(409, "The schedule has changed"),
    APPOINTMENTS_IN_THE_WAY(409, "Appointments are in the way"),
    IMPOSSIBLE_STEP(409, "The appointment cannot go there from where it is"),
    NOT_THE_DAY(409, "The visit is not today"),
    EMAIL_TAKEN(409, "The address has an account"),
    REVIEWED_ALREADY(409, "It has been reviewed"),
    PATIENT_MERGED(409, "The patient is kept under another entry"),
    NO_VISIT(409, "The visit did not take place"),
    ALLERGY_WARNING(409, "An allergy speaks against a prescription"),
    REPORT_THERE_ALREADY(409, "The record has that report"),
    NOT_FAILED(409, "The notification has not failed"),
    LEGAL_HOLD(409, "A legal hold is in the way"),
    RECORDS_MUST_BE_KEPT(409, "Medical records have to be kept"),
    NOT_SIGNED(409, "Nobody has signed it"),
    NOT_WAITING(409, "They wait no more"),
    OFFERED_ALREADY(409, "They have an offer"),
    OFFER_OVER(409, "The offer is over"),
    WAITING_ENOUGH(409, "They wait for as much as they can"),
    WEBHOOK_DISABLED(409, "The webhook is disabled"),
    STATED_BY_OTHERS(403, "Somebody else said so"),
    OWN_DOING(403, "Nobody reviews what they did themselves"),
    ANOTHERS_RECORD(403, "Another doctor has written it"),
    PATIENT_ERASED(410, "The patient was erased"),
    LINK_SPENT(410, "The link is spent"),
    VERSION_MISMATCH(412, "It has changed meanwhile"),
    OUTSIDE_HOURS(422, "The doctor does not receive patients then"),
    IN_THE_PAST(422, "The time has passed"),
    TOO_SOON(422, "The doctor needs more notice"),
    TOO_FAR_AHEAD(422, "The doctor cannot be booked that far ahead"),
    UNKNOWN_VISIT_TYPE(422, "The doctor does not offer that visit"),
    UNKNOWN_LOCATION(422, "The doctor does not work there"),
    BIRTH_DATE_FIXED(422, "The birth date is not changed here"),
    ANOTHERS_VISIT(422, "The visit is another patient's"),
    TOO_MANY_REPORTS(422, "The record has as many reports as it can have"),
    KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
    UNKNOWN_DOCTOR(404, "Not found"),
    UNKNOWN_PATIENT(404, "Not found"),
    UNKNOWN_CLINIC(404, "Not found"),
    UNKNOWN_APPOINTMENT(404, "Not found"),
    UNKNOWN_HOLD(404, "Not found"),
    UNKNOWN_BLOCK(404, "Not found"),
    UNKNOWN_EXCEPTION(404, "Not found"),
    UNKNOWN_HISTORY_ENTRY(404, "Not found"),
    UNKNOWN_GUARDIAN(404, "Not found"),
    UNKNOWN_EMERGENCY(404, "Not found"),
    UNKNOWN_RECORD(404, "Not found"),
    UNKNOWN_REPORT(404, "Not found"),
    UNKNOWN_WAITLIST_ENTRY(404, "Not found"),
    UNKNOWN_OFFER(404, "Not found"),
    UNKNOWN_WEBHOOK(404, "Not found");

    private final int status;
    private final String title;

    Reason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The reason in words, for people. */
    public String title() {
        return title;
    }

    /** The stable code, such as {@code slot-taken}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether another time could do. */
    boolean mayOfferAlternatives() {
        return switch (this) {
            case SLOT_TAKEN,
                    PATIENT_BUSY,
                    HOLD_EXPIRED,
                    HELD_BY_ANOTHER,
                    OUTSIDE_HOURS,
                    IN_THE_PAST,
                    TOO_SOON,
                    TOO_FAR_AHEAD -> true;
            default -> false;
        };
    }
}
