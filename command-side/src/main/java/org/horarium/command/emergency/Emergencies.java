package org.horarium.command.emergency;

import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.emergency.EmergencyCommand.OpenPatientInEmergency;
import org.horarium.command.emergency.EmergencyCommand.ReviewEmergency;
import org.springframework.stereotype.Component;

/** Decides that a patient is opened, and that a review is done. The queue follows: see {@link EmergencyEndpoint}. */
@Component
class Emergencies {

    private final Repository<Emergency> emergencies;
    private final History history;

    Emergencies(Repository<Emergency> emergencies, History history) {
        this.emergencies = emergencies;
        this.history = history;
    }

    @CommandHandler
    Outcome handle(OpenPatientInEmergency command) {
        Aggregate<Emergency> emergency = open(command);
        if (!history.knows(command.patient())) {
            return Refused.because(Reason.UNKNOWN_PATIENT, "No such patient.");
        }
        return write(
                emergency, it -> it.open(command.patient(), command.actor().id(), command.reason(), command.until()));
    }

    @CommandHandler
    Outcome handle(ReviewEmergency command) {
        Aggregate<Emergency> emergency = open(command);
        if (!emergency.invoke(Emergency::isOpened)) {
            return Refused.because(Reason.UNKNOWN_EMERGENCY, "No such emergency.");
        }
        if (emergency.invoke(Emergency::isReviewed)) {
            return Refused.because(Reason.REVIEWED_ALREADY, "Somebody has signed it off.");
        }
        if (emergency.invoke(it -> it.isOpenedBy(command.actor().id()))) {
            return Refused.because(Reason.OWN_DOING, "Somebody else has to look into it.");
        }
        return write(emergency, it -> it.review(command.actor().id(), command.finding(), command.outcome()));
    }

    private Aggregate<Emergency> open(EmergencyCommand command) {
        return Streams.open(emergencies, command.emergency(), () -> new Emergency(command.emergency()));
    }
}
