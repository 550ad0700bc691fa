package org.horarium.command.booking;

import java.time.Duration;
import java.time.Instant;
import org.horarium.command.RequestKey;
import org.horarium.shared.access.Actor;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of the days of doctors and patients, and of appointments. */
public sealed interface BookingCommand {

    /** The account in whose name it is asked. */
    Actor actor();

    /**
     * What kind of visit is wanted, with which doctor, from when on.
     *
     * @param visitType a code that the doctor offers; without it the visit that was offered first
     * @param duration another length than the visit type's, where one is wanted
     */
    record Wish(
            DoctorId doctor,
            Instant start,
            @Nullable String visitType,
            @Nullable Duration duration,
            @Nullable VisitMode mode) {}

    /** Promise a visit. */
    record BookAppointment(
            Actor actor,
            AppointmentId appointment,
            PatientId patient,
            Wish wish,
            @Nullable HoldId hold,
            @Nullable String notes,
            @Nullable RequestKey key)
            implements BookingCommand {}

    /** Move a visit to another time, or to another doctor too. */
    record RescheduleAppointment(
            Actor actor,
            AppointmentId appointment,
            Instant start,
            @Nullable DoctorId doctor,
            @Nullable HoldId hold,
            @Nullable Long expectedVersion,
            @Nullable RequestKey key)
            implements BookingCommand {}

    /**
     * Take an appointment a step further, or replace its notes, or both.
     *
     * @param status where it is to go; null to leave it
     * @param notes what to note; for a cancellation the reason; null to leave them
     */
    record UpdateAppointment(
            Actor actor,
            AppointmentId appointment,
            @Nullable AppointmentStatus status,
            @Nullable String notes,
            @Nullable Long expectedVersion,
            @Nullable RequestKey key)
            implements BookingCommand {}

    /** Set a slot aside while a form is filled in. */
    record HoldSlot(Actor actor, HoldId hold, Wish wish, Duration length) implements BookingCommand {}

    /** Let a hold go. */
    record ReleaseHold(Actor actor, HoldId hold, DoctorId doctor, TimeSlot claimed) implements BookingCommand {}

    /**
     * Make a doctor's time unavailable.
     *
     * @param keepAppointments whether visits in the way may stay; otherwise they are named in the refusal
     */
    record BlockTime(
            Actor actor,
            BlockId block,
            DoctorId doctor,
            TimeSlot blocked,
            @Nullable String reason,
            boolean keepAppointments)
            implements BookingCommand {}

    /** Make blocked time available again. */
    record UnblockTime(Actor actor, BlockId block, DoctorId doctor, TimeSlot blocked) implements BookingCommand {}
}
