package org.horarium.command.emergency;

import static org.horarium.command.Streams.write;

import java.time.Duration;
import java.time.Instant;
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

/** Opens patients in emergencies. What is open holds from the same commit on as the event that says so. */
@Component
class Emergencies {

    private static final Duration OPEN = Duration.ofMinutes(60);

    private final Repository<Emergency> emergencies;
    private final History history;
    private final EmergencyQueue queue;

    Emergencies(Repository<Emergency> emergencies, History history, EmergencyQueue queue) {
        this.emergencies = emergencies;
        this.history = history;
        this.queue = queue;
    }

    @CommandHandler
    Outcome handle(OpenPatientInEmergency command) {
        Aggregate<Emergency> emergency = open(command);
        if (!history.knows(command.patient())) {
            return Refused.because(Reason.UNKNOWN_PATIENT, "No such patient.");
        }
        Instant until = command.now().plus(OPEN);
        queue.add(command, until);
        return write(emergency, it -> it.open(command.patient(), command.actor().id(), command.reason(), until));
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
        queue.close(command);
        return write(emergency, it -> it.review(command.actor().id(), command.finding()));
    }

    private Aggregate<Emergency> open(EmergencyCommand command) {
        return Streams.open(emergencies, command.emergency(), () -> new Emergency(command.emergency()));
    }
}
