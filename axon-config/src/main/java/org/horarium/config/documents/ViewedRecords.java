package org.horarium.config.documents;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.horarium.config.OnReadingSide;
import org.horarium.config.documents.IssuedRecord.Signed;
import org.horarium.query.Queries;
import org.horarium.query.patients.Patient;
import org.horarium.query.records.MedicalRecord;
import org.horarium.query.records.RecordText;
import org.horarium.shared.Language;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records as the views know them: a moment after they were written. */
@Component
@OnReadingSide
class ViewedRecords implements DocumentSource {

    private final Queries queries;
    private final Visits visits;

    ViewedRecords(Queries queries, Visits visits) {
        this.queries = queries;
        this.visits = visits;
    }

    @Override
    public Optional<IssuedRecord> of(UUID id) {
        return queries.find(new MedicalRecord.ById(id), MedicalRecord.class).map(this::record);
    }

    private IssuedRecord record(MedicalRecord record) {
        Visits.Visit visit = visits.of(record.appointmentId());
        String doctor = Objects.requireNonNullElse(record.doctor().name(), "");
        Patient patient = record.erased()
                ? null
                : queries.find(new Patient.ById(record.patientId()), Patient.class)
                        .orElse(null);
        return new IssuedRecord(
                record.id(),
                new PatientId(record.patientId()),
                visit.issuer().name(),
                doctor,
                patient == null,
                patient == null ? null : Language.known(patient.language()).orElse(null),
                patient == null ? null : signed(record, patient, visit, doctor));
    }

    private static @Nullable Signed signed(MedicalRecord record, Patient patient, Visits.Visit visit, String doctor) {
        MedicalRecord.Signature signature = record.signed();
        if (signature == null) {
            return null;
        }
        Instant at = signature.at();
        Occasion occasion = new Occasion(
                visit.issuer(),
                patient.fullName(),
                patient.dateOfBirth(),
                doctor,
                visit.start(),
                Objects.requireNonNullElse(signature.name(), doctor),
                at.atZone(visit.start().getZone()));
        VisitSummary summary = new VisitSummary(
                occasion,
                record.diagnoses().stream().map(RecordText.Diagnosed::diagnosis).toList(),
                record.findings(),
                record.plan(),
                record.prescriptions().stream()
                        .map(RecordText.Prescribed::prescription)
                        .toList());
        return new Signed(signature.version(), summary);
    }
}
