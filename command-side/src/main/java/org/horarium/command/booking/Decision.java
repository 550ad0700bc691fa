package org.horarium.command.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.booking.Terms.Offer;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * One question: may whoever asks have that visit now?
 *
 * @param offer what the terms say to the wish
 * @param ahead the claim of somebody who was faster, where that was plain without opening a day
 * @param patient who is to come; nobody yet where time is only set aside
 * @param holder whose holds are no hindrance: the account that asks, or a visitor's hold itself
 * @param hold what they name as theirs
 * @param moving the appointment that is to move, whose own time is no hindrance
 */
record Decision(
        Terms terms,
        Offer offer,
        @Nullable Claim ahead,
        OpenDays days,
        @Nullable PatientId patient,
        UUID holder,
        @Nullable OwnHold hold,
        @Nullable AppointmentId moving) {

    /** Why not, or empty where it may. */
    Optional<Refused> reasonToRefuse() {
        return reasonOfTerms()
                .or(() -> Optional.ofNullable(ahead).map(Decision::refusal))
                .or(this::reasonOfHold)
                .or(() -> reasonOfDays(offer.promised()));
    }

    /** Whether the time that is asked for belongs to that appointment already. */
    boolean isPromisedTo(AppointmentId appointment) {
        return ahead == null ? days.isPromisedTo(appointment) : ahead.key().equals(Claim.Key.of(appointment));
    }

    /** Whether a visit at another time would be free for both. */
    boolean isFree(Wish wish) {
        Offer other = terms.offer(wish);
        return other.reasonToRefuse().isEmpty()
                && reasonOfDays(other.promised()).isEmpty();
    }

    Instant now() {
        return terms.now();
    }

    private Optional<Refused> reasonOfHold() {
        return hold == null ? Optional.empty() : days.reasonToRefuse(hold, now());
    }

    private Optional<Refused> reasonOfTerms() {
        return offer.reasonToRefuse()
                .map(refused -> hold != null && refused.reason() == Reason.OUTSIDE_HOURS
                        ? Refused.because(Reason.SCHEDULE_CHANGED, "The doctor's hours changed after the hold.")
                        : refused);
    }

    private Optional<Refused> reasonOfDays(Visit visit) {
        Optional<Refused> ofDoctor = days.inTheWay(visit.doctor(), visit.claimed(), now(), this::isNoHindrance)
                .map(Decision::refusal);
        if (patient == null) {
            return ofDoctor;
        }
        return ofDoctor.or(() -> days.patientElsewhere(patient, visit.slot(), moving)
                .map(conflict ->
                        Refused.because(Reason.PATIENT_BUSY, "The patient has another visit at that time.", conflict)));
    }

    private boolean isNoHindrance(Claim claim) {
        return claim.isHeldBy(holder)
                || (hold != null && claim.isHeldBy(hold.holder()))
                || (moving != null && claim.key().equals(Claim.Key.of(moving)));
    }

    static Refused refusal(Claim claim) {
        return claim.kind() == Claim.Kind.HELD
                ? Refused.because(Reason.HELD_BY_ANOTHER, "Somebody else is about to book that slot.", claim.slot())
                : Refused.because(Reason.SLOT_TAKEN, "That slot is taken.", claim.slot());
    }
}
