package org.horarium.command.waitlist;

import java.time.Instant;
import java.util.UUID;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.booking.OwnHold;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.jspecify.annotations.Nullable;

/**
 * Time that came free and is looking for its next patient.
 *
 * @param givenUp the appointment that it belonged to
 * @param released the hold of an offer that is over, which has to go first
 * @param attempt how often somebody was chosen for it before
 * @param choice for whom it is about to be held; written down before that, so that it is known after a crash
 */
record Freed(
        UUID id,
        DoctorId doctor,
        TimeSlot time,
        @Nullable AppointmentId givenUp,
        @Nullable OwnHold released,
        int attempt,
        @Nullable Choice choice) {

    /** Who is to be offered which visit, and until when. */
    record Choice(WaitlistEntryId entry, PatientId patient, Wish wish, Instant until) {}

    OfferId offerTo(WaitlistEntryId entry) {
        return Names.offer(id, entry, attempt);
    }
}
