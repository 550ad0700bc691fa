package org.horarium.command.patients;

import static org.horarium.command.Origin.FINGERPRINT;
import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.patients.PatientCommand.CorrectPatientDetails;
import org.horarium.command.patients.PatientCommand.NameGuardian;
import org.horarium.command.patients.PatientCommand.RegisterPatient;
import org.horarium.command.patients.PatientCommand.ReleaseGuardian;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about patients' details. */
@Component
class Patients {

    static final Refused MERGED =
            Refused.because(Reason.PATIENT_MERGED, "This entry points to another one of the same person: use that.");

    private final Repository<Patient> patients;
    private final History history;

    Patients(Repository<Patient> patients, History history) {
        this.patients = patients;
        this.history = history;
    }

    @CommandHandler
    Outcome handle(RegisterPatient command, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        Aggregate<Patient> patient = open(command);
        patient.execute(Patient::mustBeReadable);
        return patient.invoke(it -> it.firstRequest().answerTo(fingerprint, patient))
                .orElseGet(() -> write(patient, it -> it.state(command.details())));
    }

    @CommandHandler
    Outcome handle(CorrectPatientDetails command) {
        Aggregate<Patient> patient = open(command);
        if (!patient.invoke(Patient::isKnown)) {
            return Refused.because(Reason.UNKNOWN_PATIENT, "No such patient.");
        }
        patient.execute(Patient::mustBeReadable);
        if (patient.invoke(Patient::isMerged)) {
            return MERGED;
        }
        if (Precondition.fails(command.expectedVersion(), patient.version())) {
            return Precondition.refusal();
        }
        if (!command.isAtDesk()
                && !patient.invoke(it -> it.wasBorn(command.details().dateOfBirth()))) {
            return Refused.because(Reason.BIRTH_DATE_FIXED, "A clinic's people correct a birth date.");
        }
        return write(patient, it -> it.register(command.details()));
    }

    @CommandHandler
    Outcome handle(NameGuardian command) {
        Aggregate<Patient> patient = open(command);
        if (!patient.invoke(Patient::isKnown) || !history.knows(command.guardian())) {
            return Refused.because(Reason.UNKNOWN_PATIENT, "No such patient.");
        }
        return write(patient, it -> it.name(command.guardian()));
    }

    @CommandHandler
    Outcome handle(ReleaseGuardian command) {
        Aggregate<Patient> patient = open(command);
        return patient.invoke(it -> it.hasGuardian(command.guardian()))
                ? write(patient, it -> it.release(command.guardian()))
                : Refused.because(Reason.UNKNOWN_GUARDIAN, "No such guardian.");
    }

    private Aggregate<Patient> open(PatientCommand command) {
        return Streams.open(patients, command.patient(), () -> new Patient(command.patient()));
    }
}
