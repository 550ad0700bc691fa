package org.horarium.config.incident;

import java.time.Instant;
import java.util.List;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What is told as a test.
 *
 * @param doctor whose time it was about; null where there is no such doctor
 * @param given what had happened before, in the order in which it is told
 * @param unknown how many events this release has no words for, which are left out
 * @param now what the clock showed
 */
record Incident(@Nullable DoctorId doctor, List<Object> given, int unknown, Instant now, Step step, StandIns standIns) {

    /** What was asked then, and came of it. */
    sealed interface Step {}

    /** @param terms by what the wish is told so that it comes to what was refused */
    record Refusing(BookingRefused refusal, Terms terms) implements Step {}

    /** @param hold what was redeemed, and whether that was a visitor's, who has no account */
    record Booking(AppointmentBooked booked, Terms terms, @Nullable HoldId hold, boolean visitors) implements Step {}

    /** Nothing: the day simply stood so. */
    record Standing(Object day, List<TimeSlot> claimed) implements Step {}

    /**
     * How a visit is asked for, beside its start.
     *
     * @param visitType a code, where it is not the kind that is meant without one
     * @param minutes another length than that kind's
     */
    record Terms(@Nullable String visitType, @Nullable Long minutes) {}
}
