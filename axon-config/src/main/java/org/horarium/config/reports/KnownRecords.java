package org.horarium.config.reports;

import java.util.List;
import java.util.Optional;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.jspecify.annotations.Nullable;

/** Tells whom a record is about, and which reports belong to it now. */
interface KnownRecords {

    /** The record, or nothing where there is none. */
    Optional<KnownRecord> of(RecordId record);

    /**
     * A record as far as its reports go.
     *
     * @param reports those that belong to it, the latest last
     */
    record KnownRecord(PatientId patient, List<LabReport> reports) {

        public KnownRecord {
            reports = List.copyOf(reports);
        }

        /** That report, or the latest where none is named. */
        public Optional<LabReport> report(@Nullable ReportId named) {
            return named == null
                    ? reports.stream().reduce((earlier, later) -> later)
                    : reports.stream().filter(it -> it.id().equals(named)).findFirst();
        }
    }
}
