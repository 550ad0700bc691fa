package org.horarium.query.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.query.records.MedicalRecord.Signature;
import org.horarium.query.records.MedicalRecord.Writer;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** A record as the tables keep it, with one of its versions. */
@SuppressWarnings("ArrayRecordComponent") // as it is kept
record RecordRow(
        UUID id,
        long version,
        UUID patientId,
        UUID appointmentId,
        UUID doctorId,
        @Nullable String template,
        Instant writtenAt,
        long contentVersion,
        int amended,
        boolean erased,
        byte @Nullable [] content,
        @Nullable Signature signed) {

    static RecordRow of(ResultSet row) throws SQLException {
        long contentVersion = row.getLong("content_version");
        return new RecordRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("patient_id", UUID.class),
                row.getObject("appointment_id", UUID.class),
                row.getObject("doctor_id", UUID.class),
                row.getString("template"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                contentVersion,
                row.getInt("amended"),
                row.getBoolean("erased"),
                row.getBytes("content"),
                signature(row, contentVersion));
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    MedicalRecord view(Optional<RecordText> readable, @Nullable String doctor, List<MedicalRecord.Report> reports) {
        RecordText text = readable.orElse(RecordText.NOTHING);
        return new MedicalRecord(
                id,
                patientId,
                appointmentId,
                new Writer(doctorId, doctor),
                writtenAt,
                template,
                text.diagnoses(),
                text.findings(),
                text.plan(),
                text.prescriptions(),
                text.acceptedWarnings(),
                signed,
                amended,
                version,
                reports,
                erased || readable.isEmpty());
    }

    MedicalRecord.Version version(Optional<RecordText> readable, @Nullable String doctor) {
        RecordText text = readable.orElse(RecordText.NOTHING);
        return new MedicalRecord.Version(
                patientId,
                contentVersion,
                writtenAt,
                new Writer(doctorId, doctor),
                text.reason(),
                text.diagnoses(),
                text.findings(),
                text.plan(),
                text.prescriptions(),
                text.acceptedWarnings(),
                signed,
                erased || readable.isEmpty());
    }

    private static @Nullable Signature signature(ResultSet row, long version) throws SQLException {
        OffsetDateTime at = row.getObject("signed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Signature(
                        at.toInstant(), row.getObject("signed_by", UUID.class), row.getString("signed_name"), version);
    }
}
