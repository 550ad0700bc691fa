package org.horarium.command.booking;

import java.time.Duration;
import java.time.Instant;
import org.horarium.command.Guarded;
import org.horarium.command.RequestKey;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of the days of doctors and patients, and of appointments. */
public sealed interface BookingCommand extends Guarded {

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
            @Nullable OwnHold hold,
            @Nullable String notes,
            @Nullable RequestKey key)
            implements BookingCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return permissions.mayBook(actor, patient, wish.doctor());
        }

        @Override
        public boolean isInEmergency(Actor actor, Permissions permissions) {
            return permissions.isEmergency(actor, patient);
        }
    }

    /** Move a visit to another time, or to another doctor too. */
    record RescheduleAppointment(
            Actor actor,
            AppointmentId appointment,
            Instant start,
            @Nullable DoctorId doctor,
            @Nullable OwnHold hold,
            @Nullable Long expectedVersion,
            @Nullable RequestKey key)
            implements BookingCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return doctor == null || permissions.mayOffer(actor, doctor);
        }

        @Override
        public boolean isInEmergency(Actor actor, Permissions permissions) {
            return permissions.isEmergencyVisit(actor, appointment.value());
        }
    }

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
            implements BookingCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return true;
        }

        @Override
        public boolean isInEmergency(Actor actor, Permissions permissions) {
            return permissions.isEmergencyVisit(actor, appointment.value());
        }
    }

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
            implements BookingCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return permissions.mayPlan(actor, doctor);
        }
    }

    /** Make blocked time available again. */
    record UnblockTime(Actor actor, BlockId block, DoctorId doctor, TimeSlot blocked) implements BookingCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return permissions.mayPlan(actor, doctor);
        }
    }
}
