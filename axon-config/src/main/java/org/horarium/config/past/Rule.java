package org.horarium.config.past;

import java.util.Arrays;
import java.util.Optional;
import org.horarium.command.Reason;

/** The rule behind a refusal, in words for whoever did not write it. */
final class Rule {

    private Rule() {}

    static String inWords(String code) {
        return reason(code).map(Rule::inWords).orElse("A rule of another release: " + code + ".");
    }

    static Optional<Reason> reason(String code) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    private static String inWords(Reason reason) {
        return switch (reason) {
            case SLOT_TAKEN ->
                "No minute of a doctor is promised twice: a visit with its buffers must not meet booked or blocked time.";
            case HELD_BY_ANOTHER ->
                "Time that somebody holds while they fill in a form is theirs until the hold lapses.";
            case HOLD_EXPIRED -> "A hold can be redeemed only for as long as it stands.";
            case PATIENT_BUSY -> "No patient is promised to be in two places at once, whoever the doctors are.";
            case OUTSIDE_HOURS -> "All of a visit lies within the doctor's hours of that date, at one place.";
            case SCHEDULE_CHANGED -> "A hold does not outlast the hours for which it was made.";
            case IN_THE_PAST -> "No visit starts in the past.";
            case TOO_SOON -> "A visit is booked no later before its start than the doctor's minimum notice.";
            case TOO_FAR_AHEAD -> "A visit is booked no earlier before its start than the doctor's maximum advance.";
            case UNKNOWN_VISIT_TYPE -> "A doctor is booked only for kinds of visit, and ways to meet, that they offer.";
            case NOT_CANCELLABLE -> "A visit that has ended, one way or another, is not cancelled.";
            case ALREADY_COMPLETED -> "A visit that took place stays as it is.";
            case IMPOSSIBLE_STEP -> "An appointment goes on only to where its life can lead from where it is.";
            case NOT_THE_DAY -> "Patients check themselves in on the day of their visit.";
            case VERSION_MISMATCH -> "A change that was made of an older version is not laid over a newer one.";
            case KEY_REUSED -> "An Idempotency-Key names one request, and that alone.";
            case APPOINTMENTS_IN_THE_WAY -> "Time with appointments in it is blocked only where they may stay.";
            default -> reason.title() + ".";
        };
    }
}
