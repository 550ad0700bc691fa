package org.horarium.config.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of all objects in the bucket. An object's row is there before the object is, and goes after it: so nothing
 * can lie in the bucket of which nobody knows.
 */
class KeptReports {

    private static final String COLUMNS = "select object, report_id, record_id, patient_id, bytes from lab_report ";

    private final JdbcClient db;

    KeptReports(JdbcClient db) {
        this.db = db;
    }

    /**
     * The object is about to be put.
     *
     * @param sealedKey what it is encrypted with, encrypted itself with the patient's key
     */
    void begin(KeptReport kept, byte[] sealedKey, Instant now) {
        db.sql(
                        """
                        insert into lab_report (object, report_id, record_id, patient_id, sealed_key, bytes, stored_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'storing')
                        """)
                .params(
                        kept.object(),
                        kept.report().value(),
                        kept.record().value(),
                        kept.patient().value(),
                        sealedKey,
                        kept.bytes(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It belongs to a record from now on. False where another object is that report already, or it is to go. */
    boolean attach(UUID object) {
        try {
            return db.sql("update lab_report set state = 'attached' where object = ? and state = 'storing'")
                            .param(object)
                            .update()
                    == 1;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** The object of that report. */
    Optional<KeptReport> of(ReportId report) {
        return db.sql(COLUMNS
                        + "where report_id = ? and state in ('attached', 'storing') order by state, stored_at limit 1")
                .param(report.value())
                .query(KeptReports::row)
                .optional();
    }

    /** What it is encrypted with, encrypted; nothing where it is gone meanwhile. */
    Optional<byte[]> sealedKey(UUID object) {
        return db.sql("select sealed_key from lab_report where object = ? and state <> 'doomed'")
                .param(object)
                .query(byte[].class)
                .optional();
    }

    /** Nobody may read what there is of that patient any more, and it is to be removed. */
    void doom(PatientId patient) {
        db.sql("update lab_report set state = 'doomed', sealed_key = '' where patient_id = ? and state <> 'doomed'")
                .param(patient.value())
                .update();
    }

    /** Those that are to be removed. */
    List<KeptReport> doomed() {
        return db.sql(COLUMNS + "where state = 'doomed' order by object limit 100")
                .query(KeptReports::row)
                .list();
    }

    /** Those of which it has not been told what became of them since then. */
    List<KeptReport> undecidedSince(Instant then) {
        return db.sql(COLUMNS + "where state = 'storing' and stored_at < ? order by object limit 100")
                .param(then.atOffset(ZoneOffset.UTC))
                .query(KeptReports::row)
                .list();
    }

    /** The object is gone. */
    void forget(UUID object) {
        db.sql("delete from lab_report where object = ?").param(object).update();
    }

    private static KeptReport row(ResultSet row, int number) throws SQLException {
        return new KeptReport(
                row.getObject("object", UUID.class),
                new ReportId(row.getObject("report_id", UUID.class)),
                new RecordId(row.getObject("record_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getLong("bytes"));
    }
}
