package org.horarium.command.booking;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.booking.BookingCommand.UpdateAppointment;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.booking.AppointmentStatus;
import org.springframework.stereotype.Component;

/** Takes appointments through their life, from the promise to its end. */
@Component
class Attendance {

    private final Appointments appointments;
    private final Calendars calendars;
    private final Permissions permissions;

    Attendance(Appointments appointments, Calendars calendars, Permissions permissions) {
        this.appointments = appointments;
        this.calendars = calendars;
        this.permissions = permissions;
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
        if (Precondition.fails(command.expectedVersion(), appointment.version())) {
            return Precondition.refusal();
        }
        AppointmentStatus from = appointment.invoke(Appointment::status);
        AppointmentStatus to = command.status() == null ? from : command.status();
        boolean keepsWhatEnded = command.status() == from && from != AppointmentStatus.SCHEDULED;
        if (keepsWhatEnded || (to != from && !Steps.isPossible(from, to))) {
            return Steps.refusal(from, to);
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
