package org.horarium.command.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.Origin;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.booking.BookingCommand.UpdateAppointment;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.springframework.stereotype.Component;

/** Takes appointments through their life, from the promise to its end. */
@Component
class Attendance {

    private final Appointments appointments;
    private final Calendars calendars;
    private final Permissions permissions;
    private final Clock clock;

    Attendance(Appointments appointments, Calendars calendars, Permissions permissions, Clock clock) {
        this.appointments = appointments;
        this.calendars = calendars;
        this.permissions = permissions;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(UpdateAppointment command) {
        Aggregate<Appointment> appointment = appointments.open(command.appointment());
        Optional<Outcome> earlier = appointment.invoke(it -> it.earlierAnswer(command.key()));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!appointment.invoke(it -> it.isVisibleTo(command.actor(), permissions))) {
            return Refused.because(Reason.UNKNOWN_APPOINTMENT, "No such appointment.");
        }
        Origin.actsFor(command.actor(), appointment.invoke(Appointment::patient));
        if (Precondition.fails(command.expectedVersion(), appointment.version())) {
            return Precondition.refusal();
        }
        AppointmentStatus from = appointment.invoke(Appointment::status);
        AppointmentStatus to = command.status() == null ? from : command.status();
        boolean keepsWhatEnded = command.status() == from && from != AppointmentStatus.SCHEDULED;
        if (keepsWhatEnded || (to != from && !Steps.isPossible(from, to))) {
            return Steps.refusal(from, to);
        }
        if (to != from && isTooEarlyOrLate(to, command.actor(), appointment.invoke(Appointment::visit))) {
            return Refused.because(Reason.NOT_THE_DAY, "Check in on the day of the visit, or at the desk.");
        }
        boolean isCancelling = to != from && to == AppointmentStatus.CANCELLED;
        String notes = command.notes();
        if (notes != null && !isCancelling) {
            appointment.execute(it -> it.annotate(notes));
        }
        if (to != from) {
            step(appointment, to, command);
        }
        return Appointments.settled(appointment);
    }

    /** Patients check themselves in from anywhere, so only the day says that they may well have arrived. */
    private boolean isTooEarlyOrLate(AppointmentStatus to, Actor actor, Visit visit) {
        return to == AppointmentStatus.CHECKED_IN
                && actor.role() == Role.PATIENT
                && !visit.localDate().equals(LocalDate.ofInstant(clock.instant(), visit.zone()));
    }

    private void step(Aggregate<Appointment> appointment, AppointmentStatus to, UpdateAppointment command) {
        switch (to) {
            case CHECKED_IN -> appointment.execute(Appointment::checkIn);
            case COMPLETED -> appointment.execute(Appointment::complete);
            case NO_SHOW -> appointment.execute(Appointment::recordNoShow);
            case CANCELLED -> cancel(appointment, command);
            case SCHEDULED -> throw new IllegalStateException("No step leads back to the start");
        }
    }

    private void cancel(Aggregate<Appointment> appointment, UpdateAppointment command) {
        Settled now = Appointments.settled(appointment);
        calendars
                .open(Days.NONE, Days.of(now.visit(), now.patient()))
                .giveBack(now.visit(), now.appointment(), now.patient());
        appointment.execute(it -> it.cancel(command.actor().role(), command.notes()));
    }
}
