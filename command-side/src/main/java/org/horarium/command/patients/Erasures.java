package org.horarium.command.patients;

import static org.horarium.command.Streams.write;

import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.patients.ErasureCommand.ErasePatient;
import org.horarium.command.patients.ErasureCommand.PlaceLegalHold;
import org.horarium.command.patients.ErasureCommand.ReleaseLegalHold;
import org.horarium.command.patients.ErasureCommand.RepeatErasure;
import org.springframework.stereotype.Component;

/** Decides whether a patient is erased. The keys follow the event: see {@link ErasureEndpoint}. */
@Component
class Erasures {

    private static final Refused UNKNOWN = Refused.because(Reason.UNKNOWN_PATIENT, "No such patient.");

    private final Repository<Patient> patients;
    private final RecordsKept records;

    Erasures(Repository<Patient> patients, RecordsKept records) {
        this.patients = patients;
        this.records = records;
    }

    @CommandHandler
    Outcome handle(ErasePatient command) {
        Aggregate<Patient> patient = open(command);
        if (!patient.invoke(Patient::isKnown)) {
            return UNKNOWN;
        }
        if (patient.invoke(Patient::isHeld)) {
            return Refused.because(Reason.LEGAL_HOLD, "A legal hold keeps what there is of this patient.");
        }
        if (records.until(command.patient()).filter(command.now()::isBefore).isPresent()) {
            return Refused.because(
                    Reason.RECORDS_MUST_BE_KEPT, "Medical records have to be kept until their time is over.");
        }
        return write(patient, Patient::erase);
    }

    /** Neither a hold nor the law keeps what nobody can read any more. */
    @CommandHandler
    Outcome handle(RepeatErasure command) {
        return writeIfKnown(command, Patient::erase);
    }

    @CommandHandler
    Outcome handle(PlaceLegalHold command) {
        return writeIfKnown(command, it -> it.hold(command.reason()));
    }

    @CommandHandler
    Outcome handle(ReleaseLegalHold command) {
        return writeIfKnown(command, it -> it.releaseHold(command.reason()));
    }

    private Outcome writeIfKnown(ErasureCommand command, Consumer<Patient> change) {
        Aggregate<Patient> patient = open(command);
        return patient.invoke(Patient::isKnown) ? write(patient, change) : UNKNOWN;
    }

    private Aggregate<Patient> open(ErasureCommand command) {
        return Streams.open(patients, command.patient(), () -> new Patient(command.patient()));
    }
}
