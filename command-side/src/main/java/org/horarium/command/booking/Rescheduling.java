package org.horarium.command.booking;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.Evidence;
import org.horarium.command.History;
import org.horarium.command.Origin;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.booking.BookingCommand.RescheduleAppointment;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.springframework.stereotype.Component;

/** Moves visits: the old time is given back by the decision that promises the new one, or neither happens. */
@Component
class Rescheduling {

    private final Appointments appointments;
    private final Deciding deciding;
    private final Alternatives alternatives;
    private final History history;
    private final Permissions permissions;

    Rescheduling(
            Appointments appointments,
            Deciding deciding,
            Alternatives alternatives,
            History history,
            Permissions permissions) {
        this.appointments = appointments;
        this.deciding = deciding;
        this.alternatives = alternatives;
        this.history = history;
        this.permissions = permissions;
    }

    @CommandHandler
    Outcome handle(RescheduleAppointment command) {
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
        Settled now = Appointments.settled(appointment);
        if (now.status() != AppointmentStatus.SCHEDULED) {
            return Steps.refusal(now.status(), "moved");
        }
        DoctorId doctor = command.doctor() == null ? now.visit().doctor() : command.doctor();
        if (!doctor.equals(now.visit().doctor()) && !permissions.mayBook(command.actor(), now.patient(), doctor)) {
            return Refused.because(Reason.UNKNOWN_DOCTOR, "No such doctor.");
        }
        Wish wish = wish(command, doctor, now.visit());
        Asked.note(wish, now.patient());
        if (!history.knows(doctor)) {
            return Refused.because(Reason.UNKNOWN_DOCTOR, "No such doctor.");
        }
        return move(command, appointment, now, wish);
    }

    private Outcome move(RescheduleAppointment command, Aggregate<Appointment> appointment, Settled now, Wish wish) {
        Decision decision = deciding.on(wish, now.patient(), command.actor(), command.hold(), now);
        Optional<Refused> refused = decision.reasonToRefuse();
        if (refused.isPresent()) {
            Evidence.mustSuffice();
            return refused.get().offering(alternatives.to(wish, decision));
        }
        Visit to = decision.offer().promised();
        decision.days().giveBack(now.visit(), now.appointment(), now.patient());
        decision.days().promise(to, now.appointment(), now.patient(), command.hold());
        appointment.execute(it -> it.move(to));
        return Appointments.settled(appointment);
    }

    private static Wish wish(RescheduleAppointment command, DoctorId doctor, Visit old) {
        return new Wish(doctor, command.start(), old.visitType(), old.slot().length(), old.mode());
    }
}
