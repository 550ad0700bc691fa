package org.horarium.command.patients;

import static org.horarium.command.Streams.write;

import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.NewStreams;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.patients.PatientCommand.MergePatients;
import org.horarium.shared.patients.PatientId;
import org.springframework.stereotype.Component;

/** Decides that two entries are of one person: one commit tells it of both. */
@Component
class Merging {

    private static final Refused ELSEWHERE =
            Refused.because(Reason.PATIENT_MERGED, "The other one is itself kept under another entry.");

    private final Repository<Patient> patients;
    private final NewStreams streams;

    Merging(Repository<Patient> patients, NewStreams streams) {
        this.patients = patients;
        this.streams = streams;
    }

    @CommandHandler
    Outcome handle(MergePatients command) {
        streams.lock(Stream.of(command.patient(), command.into()));
        Aggregate<Patient> former = open(command.patient());
        Aggregate<Patient> survivor = open(command.into());
        if (!former.invoke(Patient::isKnown) || !survivor.invoke(Patient::isKnown)) {
            return Refused.because(Reason.UNKNOWN_PATIENT, "No such patient.");
        }
        former.execute(Patient::mustBeReadable);
        survivor.execute(Patient::mustBeReadable);
        if (former.invoke(Patient::isMerged)) {
            return former.invoke(it -> it.isMergedInto(command.into())) ? write(former, it -> {}) : Patients.MERGED;
        }
        if (survivor.invoke(Patient::isMerged)) {
            return ELSEWHERE;
        }
        survivor.execute(it -> it.join(command.patient()));
        return write(former, it -> it.merge(command.into()));
    }

    private Aggregate<Patient> open(PatientId patient) {
        return Streams.open(patients, patient, () -> new Patient(patient));
    }
}
