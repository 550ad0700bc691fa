package org.horarium.command.booking;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.shared.booking.AppointmentStatus;
import org.springframework.stereotype.Component;

/** Notes who has said that they will come. */
@Component
class Confirming {

    private final Appointments appointments;

    Confirming(Appointments appointments) {
        this.appointments = appointments;
    }

    @CommandHandler
    Outcome handle(ConfirmAppointment command) {
        Aggregate<Appointment> appointment = appointments.open(command.appointment());
        if (!appointment.invoke(Appointment::isKnown)) {
            return Refused.because(Reason.UNKNOWN_APPOINTMENT, "No such appointment.");
        }
        AppointmentStatus status = appointment.invoke(Appointment::status);
        if (status != AppointmentStatus.SCHEDULED) {
            return Steps.refusal(status, "confirmed");
        }
        boolean isAsReminded =
                appointment.invoke(it -> it.visit().slot().start().equals(command.start()));
        return isAsReminded
                ? Streams.write(appointment, Appointment::confirm)
                : Refused.because(Reason.LINK_SPENT, "The visit was moved since.");
    }
}
