package org.horarium.command.doctors;

import static org.horarium.command.Origin.FINGERPRINT;
import static org.horarium.command.Streams.write;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.doctors.ClinicCommand.OpenLocation;
import org.horarium.command.doctors.ClinicCommand.RegisterClinic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about clinics. */
@Component
class Clinics {

    private final Repository<Clinic> clinics;

    Clinics(Repository<Clinic> clinics) {
        this.clinics = clinics;
    }

    @CommandHandler
    Outcome handle(RegisterClinic command, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        Aggregate<Clinic> clinic = open(command);
        Optional<Outcome> earlier = clinic.invoke(it -> it.firstRequest().answerTo(fingerprint, clinic));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (Precondition.fails(command.expectedVersion(), clinic.version())) {
            return Precondition.refusal();
        }
        return write(clinic, it -> it.register(command.details()));
    }

    @CommandHandler
    Outcome handle(OpenLocation command) {
        Aggregate<Clinic> clinic = open(command);
        if (!clinic.invoke(Clinic::isKnown) && !command.location().isOnItsOwn(command.clinic())) {
            return Refused.because(Reason.UNKNOWN_CLINIC, "No such clinic.");
        }
        return write(clinic, it -> it.open(command.location()));
    }

    private Aggregate<Clinic> open(ClinicCommand command) {
        return Streams.open(clinics, command.clinic(), () -> new Clinic(command.clinic()));
    }
}
