package org.horarium.config.reports;

import java.util.UUID;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;

/**
 * One object in the bucket, as the database knows it.
 *
 * @param bytes how long the report is
 */
record KeptReport(UUID object, ReportId report, RecordId record, PatientId patient, long bytes) {

    /** Where the key is kept, which its encryption is bound to. */
    static final String PLACE = "lab_report.sealed_key";
}
