package org.horarium.command.records;

import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.records.RecordId;
import org.springframework.stereotype.Component;

/** Opens records, and says no to those who may not write them: in one way to who reads them, in another to who knows of none. */
@Component
class MedicalRecords {

    static final Refused UNKNOWN = Refused.because(Reason.UNKNOWN_RECORD, "No such record.");

    private final Repository<MedicalRecord> repository;
    private final Permissions permissions;

    MedicalRecords(Repository<MedicalRecord> repository, Permissions permissions) {
        this.repository = repository;
        this.permissions = permissions;
    }

    Aggregate<MedicalRecord> open(RecordId id) {
        return Streams.open(repository, id, () -> new MedicalRecord(id));
    }

    boolean mayWrite(Actor actor, Aggregate<MedicalRecord> record) {
        return record.invoke(it -> it.isWritten() && permissions.mayWriteRecords(actor, it.doctor()));
    }

    /** What those hear who may not write it. */
    Refused refusal(Actor actor, Aggregate<MedicalRecord> record) {
        return record.invoke(it -> it.isWritten() && permissions.mayReadRecords(actor, it.patient()))
                ? Refused.because(Reason.ANOTHERS_RECORD, "Only the doctor whose visit it was changes a record.")
                : UNKNOWN;
    }
}
