package org.horarium.command.interop;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.horarium.command.patients.HistoryCommand.AddHistoryEntry;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a MedicationRequest: what was prescribed elsewhere, since when, and how it is to be taken. */
@Component
class MedicationReading implements Reading<MedicationRequest> {

    /** What nobody was ever to take. */
    private static final Set<String> NEVER = Set.of("entered-in-error", "cancelled", "draft");

    @Override
    public Class<MedicationRequest> type() {
        return MedicationRequest.class;
    }

    @Override
    public PatientId subject(MedicationRequest request) {
        return Told.patient(request.getSubject());
    }

    @Override
    public List<Object> commands(MedicationRequest request, Defaults defaults) {
        var patient = subject(request);
        var entry = Told.entry(request, request.getIdentifier());
        String status = request.hasStatus() ? request.getStatus().toCode() : null;
        if (status != null && NEVER.contains(status)) {
            return Told.error(patient, entry);
        }
        Coded drug = drug(request);
        Period validity = request.getDispenseRequest().getValidityPeriod();
        LocalDate until = Told.until(validity);
        LocalDate since = Told.since(request.getAuthoredOnElement());
        var said = new HistoryEntry(
                HistoryKind.MEDICATION,
                drug.text(),
                drug.system(),
                drug.code(),
                PlainText.joined("; ", Told.status(status, until), doses(request)),
                null,
                since == null ? Told.since(validity) : since,
                until,
                HistorySource.IMPORT);
        return List.of(new AddHistoryEntry(patient, entry, said));
    }

    /** A drug that lies in another file is kept by what the line calls it: that somebody takes something matters, too. */
    private static Coded drug(MedicationRequest request) {
        if (request.hasMedicationCodeableConcept()) {
            return named(Coded.of(request.getMedicationCodeableConcept()));
        }
        if (!request.hasMedicationReference()) {
            throw new Unreadable("The medication request names no drug.");
        }
        Reference reference = request.getMedicationReference();
        if (reference.getResource() instanceof Medication contained) {
            return named(Coded.of(contained.getCode()));
        }
        String called = PlainText.of(reference.getDisplay());
        String code = PlainText.of(reference.getReference());
        if (called == null && code == null) {
            throw new Unreadable("The medication request names no drug.");
        }
        return new Coded(called == null ? "Medication that the export does not name" : called, null, code);
    }

    private static Coded named(@Nullable Coded drug) {
        if (drug == null) {
            throw new Unreadable("The medication request names no drug.");
        }
        return drug;
    }

    private static @Nullable String doses(MedicationRequest request) {
        return PlainText.of(request.getDosageInstruction().stream()
                .map(Doses::written)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; ")));
    }
}
