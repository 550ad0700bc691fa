package org.horarium.config.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.LabReport;

/** A report that was taken in. */
record ReportAnswer(UUID id, String fileName, String mediaType, long bytes, String sha256, @JsonIgnore UUID patient)
        implements Personal {

    static ReportAnswer of(LabReport report, PatientId patient) {
        return new ReportAnswer(
                report.id().value(),
                report.fileName(),
                report.mediaType(),
                report.bytes(),
                report.sha256(),
                patient.value());
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(patient);
    }
}
