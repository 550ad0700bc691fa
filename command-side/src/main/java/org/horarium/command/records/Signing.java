package org.horarium.command.records;

import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.records.RecordCommand.SignRecord;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.doctors.DoctorEvent.DoctorProfileUpdated;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorId;
import org.springframework.stereotype.Component;

/** Has doctors stand for what they wrote, with their name as it is then. An amendment is signed by itself. */
@Component
class Signing {

    private final MedicalRecords records;
    private final History history;

    Signing(MedicalRecords records, History history) {
        this.records = records;
        this.history = history;
    }

    /** A request that comes again finds the signature that it has made, and changes nothing. */
    @CommandHandler
    Outcome handle(SignRecord command) {
        Aggregate<MedicalRecord> record = records.open(command.record());
        if (!records.mayWrite(command.actor(), record)) {
            return records.refusal(command.actor(), record);
        }
        boolean isDone = record.invoke(it -> it.isSignedAsSeenAt(command.expectedVersion()));
        if (!isDone && Precondition.fails(command.expectedVersion(), record.version())) {
            return Precondition.refusal();
        }
        String name = nameOf(record.invoke(MedicalRecord::doctor));
        return write(record, it -> it.sign(name));
    }

    private String nameOf(DoctorId doctor) {
        return history.fold("name of", doctor, "", DoctorEvent.class, Signing::nameAfter);
    }

    private static String nameAfter(String before, DoctorEvent event) {
        if (event instanceof DoctorRegistered registered) {
            return registered.profile().fullName();
        }
        return event instanceof DoctorProfileUpdated updated ? updated.profile().fullName() : before;
    }
}
