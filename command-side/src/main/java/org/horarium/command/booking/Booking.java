package org.horarium.command.booking;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.Evidence;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.UnprovenAnswer;
import org.horarium.command.booking.BookingCommand.BookAppointment;
import org.horarium.command.patients.Standing;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.privacy.KeyDestroyed;
import org.springframework.stereotype.Component;

/** Promises visits. One booking is one decision over all its streams, and one commit. */
@Component
class Booking {

    private final Appointments appointments;
    private final Deciding deciding;
    private final Alternatives alternatives;
    private final History history;

    Booking(Appointments appointments, Deciding deciding, Alternatives alternatives, History history) {
        this.appointments = appointments;
        this.deciding = deciding;
        this.alternatives = alternatives;
        this.history = history;
    }

    @CommandHandler
    Outcome handle(BookAppointment command) {
        Aggregate<Appointment> appointment = appointments.begin(command.appointment(), command.key());
        if (appointment.invoke(Appointment::isKnown)) {
            return appointment
                    .invoke(it -> it.earlierAnswer(command.key()))
                    .orElseGet(() -> Appointments.settled(appointment));
        }
        if (!history.knows(command.wish().doctor())) {
            return Refused.because(Reason.UNKNOWN_DOCTOR, "No such doctor.");
        }
        return decide(command, appointment);
    }

    private Outcome decide(BookAppointment command, Aggregate<Appointment> appointment) {
        Decision decision = deciding.on(command.wish(), command.patient(), command.actor(), command.hold(), null);
        Optional<Refused> refused = decision.reasonToRefuse();
        if (refused.isPresent()) {
            if (decision.isPromisedTo(command.appointment())) {
                throw new UnprovenAnswer(); // a twin of this request was faster: hear what it was answered
            }
            Evidence.mustSuffice();
            return refused.get().offering(alternatives.to(command.wish(), decision));
        }
        Optional<Refused> standing = reasonToRefuse(Standing.of(command.patient(), history));
        if (standing.isPresent()) {
            return standing.get();
        }
        Visit visit = decision.offer().promised();
        decision.days().promise(visit, command.appointment(), command.patient(), command.hold());
        appointment.execute(it -> it.book(command.patient(), visit, command.notes()));
        return Appointments.settled(appointment);
    }

    /** Asked last, so that nobody's stream is read for a slot that cannot be had. */
    private static Optional<Refused> reasonToRefuse(Standing patient) {
        if (!patient.isKnown()) {
            return Optional.of(Refused.because(Reason.UNKNOWN_PATIENT, "No such patient."));
        }
        if (patient.isErased()) {
            throw new KeyDestroyed();
        }
        return patient.isMerged()
                ? Optional.of(Refused.because(
                        Reason.PATIENT_MERGED, "Book for the entry under which the patient is kept now."))
                : Optional.empty();
    }
}
