package org.horarium.shared.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.Phi;
import org.horarium.shared.Recorded;
import org.horarium.shared.booking.AppointmentId;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to one UTC date of a doctor. It names no patient. */
public sealed interface DoctorCalendarEvent {

    /** The day that it happened to. */
    CalendarId calendar();

    /**
     * Time was promised to an appointment.
     *
     * @param claimed the visit with its buffers: what nobody else can have
     * @param hold the hold that this promise redeems
     */
    @Recorded("scheduling.SlotBooked")
    record SlotBooked(CalendarId calendar, AppointmentId appointment, TimeSlot claimed, @Nullable HoldId hold)
            implements DoctorCalendarEvent {}

    /** Time promised to an appointment was given back. */
    @Recorded("scheduling.SlotFreed")
    record SlotFreed(CalendarId calendar, AppointmentId appointment, TimeSlot claimed) implements DoctorCalendarEvent {}

    /**
     * Time was set aside for somebody who is still filling in a form. Told again of the same hold, it lasts longer.
     *
     * @param hold of a visitor's hold the digest of the secret in the ticket
     * @param holder the account that may redeem it; of a visitor's hold its own id, since nobody signed in
     * @param until from this moment on the time counts as free, with no further event
     */
    @Recorded("scheduling.SlotHeld")
    record SlotHeld(CalendarId calendar, HoldId hold, TimeSlot claimed, UUID holder, Instant until)
            implements DoctorCalendarEvent {}

    /** A hold was let go before its time. */
    @Recorded("scheduling.HoldReleased")
    record HoldReleased(CalendarId calendar, HoldId hold, TimeSlot claimed) implements DoctorCalendarEvent {}

    /** The doctor is not to be had then. */
    @Recorded("scheduling.TimeBlocked")
    record TimeBlocked(CalendarId calendar, BlockId block, TimeSlot blocked, @Phi @Nullable String reason)
            implements DoctorCalendarEvent {}

    /** Blocked time can be booked again. */
    @Recorded("scheduling.TimeUnblocked")
    record TimeUnblocked(CalendarId calendar, BlockId block, TimeSlot blocked) implements DoctorCalendarEvent {}
}
