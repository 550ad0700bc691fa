package org.horarium.query.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.records.MedicalRecordEvent;
import org.horarium.shared.records.MedicalRecordEvent.LabReportAttached;
import org.horarium.shared.records.MedicalRecordEvent.LabReportWithdrawn;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordAmended;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordSigned;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordWritten;
import org.horarium.shared.records.RecordContent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was written of visits, every version of it. Safe to replay: an event told again leaves the same rows, and of a
 * patient who was erased nothing comes back.
 */
@Component
@ProcessingGroup("records.medical-records")
class RecordProjection {

    private final JdbcClient db;
    private final SealedText text;

    RecordProjection(JdbcClient db, SealedText text) {
        this.db = db;
        this.text = text;
    }

    @EventHandler
    void on(MedicalRecordWritten event, @SequenceNumber long version, @Timestamp Instant at) {
        byte[] sealed = keep(event, version, at, null, event.content());
        db.sql(
                        """
                insert into medical_record (id, version, patient_id, appointment_id, doctor_id, template, written_at,
                    content_version, erased)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        event.record().value(),
                        version,
                        event.patient().value(),
                        event.appointment().value(),
                        event.doctor().value(),
                        event.template(),
                        moment(at),
                        version,
                        sealed == null)
                .update();
    }

    @EventHandler
    void on(MedicalRecordAmended event, @SequenceNumber long version, @Timestamp Instant at) {
        keep(event, version, at, event.reason(), event.content());
        db.sql("update medical_record set version = ?, content_version = ?, amended = amended + 1"
                        + " where id = ? and version < ?")
                .params(version, version, event.record().value(), version)
                .update();
    }

    @EventHandler
    void on(MedicalRecordSigned event, @SequenceNumber long version, @Timestamp Instant at) {
        touch(event, version);
        db.sql(
                        """
                update medical_record_version set signed_at = ?, signed_by = ?,
                    signed_name = case when content is null then null else cast(? as text) end
                where record_id = ? and version = ?""")
                .params(
                        moment(at),
                        event.doctor().value(),
                        event.name(),
                        event.record().value(),
                        event.version())
                .update();
    }

    @EventHandler
    void on(LabReportAttached event, @SequenceNumber long version, @Timestamp Instant at) {
        touch(event, version);
        db.sql(
                        """
                insert into medical_record_report (record_id, id, patient_id, media_type, bytes, attached_at,
                    attached_version, file_name)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        event.record().value(),
                        event.report().id().value(),
                        event.patient().value(),
                        event.report().mediaType(),
                        event.report().bytes(),
                        moment(at),
                        version,
                        text.sealedName(event.patient(), event.report().fileName()))
                .update();
    }

    @EventHandler
    void on(LabReportWithdrawn event, @SequenceNumber long version) {
        touch(event, version);
        db.sql("update medical_record_report set withdrawn = true where record_id = ? and id = ?")
                .params(event.record().value(), event.report().value())
                .update();
    }

    /** That there was a record stays, as there was a visit; what it said goes. */
    @EventHandler
    void on(PatientErased event) {
        db.sql("update medical_record set erased = true where patient_id = ?")
                .param(event.patient().value())
                .update();
        db.sql("update medical_record_version set content = null, signed_name = null where patient_id = ?")
                .param(event.patient().value())
                .update();
        db.sql("update medical_record_report set file_name = null where patient_id = ?")
                .param(event.patient().value())
                .update();
    }

    @ResetHandler
    void forget() {
        db.sql("delete from medical_record").update();
        db.sql("delete from medical_record_version").update();
        db.sql("delete from medical_record_report").update();
    }

    private byte @Nullable [] keep(
            MedicalRecordEvent event, long version, Instant at, @Nullable String reason, RecordContent content) {
        byte[] sealed = text.sealed(event.patient(), RecordText.of(reason, content));
        db.sql(
                        """
                insert into medical_record_version (record_id, version, patient_id, written_at, content)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(event.record().value(), version, event.patient().value(), moment(at), sealed)
                .update();
        return sealed;
    }

    private void touch(MedicalRecordEvent event, long version) {
        db.sql("update medical_record set version = ? where id = ? and version < ?")
                .params(version, event.record().value(), version)
                .update();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
