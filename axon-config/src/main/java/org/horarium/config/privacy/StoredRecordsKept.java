package org.horarium.config.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.horarium.command.patients.RecordsKept;
import org.horarium.config.store.Visibility;
import org.horarium.shared.Unavailable;
import org.horarium.shared.patients.PatientId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts from what was written last in a patient's medical records. What is written is in a projection, so it waits until
 * that has got to now: a record that is not there yet must not be taken for none.
 */
@Component
class StoredRecordsKept implements RecordsKept {

    private static final String PROCESSOR = "records.medical-records";

    private final JdbcClient db;
    private final ObjectProvider<Visibility> visibility;
    private final Period kept;

    StoredRecordsKept(JdbcClient db, ObjectProvider<Visibility> visibility, Environment environment) {
        this.db = db;
        this.visibility = visibility;
        this.kept = RecordsPeriod.of(environment);
    }

    @Override
    public Optional<Instant> until(PatientId patient) {
        try {
            visibility.getObject().awaitAllOf(PROCESSOR);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Nobody can tell at this moment until when the records have to be kept.");
        }
        return lastWritten(patient).map(this::over);
    }

    private Optional<OffsetDateTime> lastWritten(PatientId patient) {
        return db.sql("select written_at from medical_record_version where patient_id = ?"
                        + " order by written_at desc limit 1")
                .param(patient.value())
                .query(OffsetDateTime.class)
                .optional();
    }

    private Instant over(OffsetDateTime written) {
        return written.withOffsetSameInstant(ZoneOffset.UTC).plus(kept).toInstant();
    }
}
