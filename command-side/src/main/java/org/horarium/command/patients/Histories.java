package org.horarium.command.patients;

import static org.horarium.command.Origin.FINGERPRINT;
import static org.horarium.command.Streams.write;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Evidence;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.Written;
import org.horarium.command.patients.HistoryCommand.AddHistoryEntry;
import org.horarium.command.patients.HistoryCommand.CorrectHistoryEntry;
import org.horarium.command.patients.HistoryCommand.RetractHistoryEntry;
import org.horarium.shared.patients.HistorySource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about what is known of patients' health. */
@Component
class Histories {

    private static final Refused UNKNOWN_PATIENT = Refused.because(Reason.UNKNOWN_PATIENT, "No such patient.");
    private static final Refused UNKNOWN_ENTRY = Refused.because(Reason.UNKNOWN_HISTORY_ENTRY, "No such entry.");
    private static final Refused OTHERS =
            Refused.because(Reason.STATED_BY_OTHERS, "A clinic's people correct what others said of a patient.");

    private final Repository<Patient> patients;

    Histories(Repository<Patient> patients) {
        this.patients = patients;
    }

    @CommandHandler
    Outcome handle(AddHistoryEntry command, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        Aggregate<Patient> patient = open(command);
        Optional<Entries.Kept> known = patient.invoke(it -> it.entry(command.entry()));
        if (known.isPresent() && fingerprint != null && known.get().fingerprint() != null) {
            Evidence.isOnRecord();
            return fingerprint.equals(known.get().fingerprint())
                    ? unchanged(patient, known.get())
                    : Refused.because(Reason.KEY_REUSED, "This Idempotency-Key was sent before with another request.");
        }
        if (!patient.invoke(Patient::isKnown)) {
            return UNKNOWN_PATIENT;
        }
        if (known.isPresent() && !known.get().isNews(command.what())) {
            return unchanged(patient, known.get());
        }
        if (patient.invoke(Patient::isMerged)) {
            return Patients.MERGED;
        }
        return write(patient, it -> it.say(command.entry(), command.what()));
    }

    @CommandHandler
    Outcome handle(CorrectHistoryEntry command) {
        Aggregate<Patient> patient = open(command);
        Optional<Entries.Kept> known = patient.invoke(it -> it.entry(command.entry()));
        if (known.isEmpty() || known.get().isRetracted()) {
            return UNKNOWN_ENTRY;
        }
        if (Precondition.fails(command.expectedVersion(), known.get().version())) {
            return Precondition.refusal();
        }
        if (!known.get().isOpenTo(command.what().source())) {
            return OTHERS;
        }
        return known.get().isNews(command.what())
                ? write(patient, it -> it.say(command.entry(), command.what()))
                : unchanged(patient, known.get());
    }

    @CommandHandler
    Outcome handle(RetractHistoryEntry command) {
        Aggregate<Patient> patient = open(command);
        Optional<Entries.Kept> known = patient.invoke(it -> it.entry(command.entry()));
        if (known.isEmpty() && command.by() == HistorySource.IMPORT && patient.invoke(Patient::isKnown)) {
            return write(patient, it -> {}); // what was an error before it was told here needs no retraction
        }
        if (known.isEmpty()) {
            return patient.invoke(Patient::isKnown) ? UNKNOWN_ENTRY : UNKNOWN_PATIENT;
        }
        if (known.get().isRetracted()) {
            return unchanged(patient, known.get());
        }
        return known.get().isOpenTo(command.by())
                ? write(patient, it -> it.retract(command.entry(), command.reason()))
                : OTHERS;
    }

    private Aggregate<Patient> open(HistoryCommand command) {
        Aggregate<Patient> patient = Streams.open(patients, command.patient(), () -> new Patient(command.patient()));
        patient.execute(Patient::mustBeReadable);
        return patient;
    }

    private static Written unchanged(Aggregate<Patient> patient, Entries.Kept known) {
        return new Written(patient.identifierAsString(), known.version(), false);
    }
}
