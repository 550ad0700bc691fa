package org.horarium.command.interop;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.horarium.command.patients.HistoryCommand.RetractHistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Reads what all resources that tell of a patient's health have in common. */
final class Told {

    private static final String ERROR = "entered-in-error";

    private Told() {}

    /** Of whom it tells. */
    static PatientId patient(Reference reference) {
        return ImportedId.of(reference, "Patient")
                .map(PatientId::new)
                .orElseThrow(() -> new Unreadable("It names no patient."));
    }

    /** The entry that it is: the same for the same resource, in every file. */
    static HistoryEntryId entry(Resource resource, List<Identifier> identifiers) {
        return new HistoryEntryId(ImportedId.of(resource, identifiers));
    }

    /** Whether the other system took it back. */
    static boolean isError(CodeableConcept verification) {
        return Coded.has(verification, ERROR) || Coded.has(verification, "refuted");
    }

    static List<Object> error(PatientId patient, HistoryEntryId entry) {
        return List.of(new RetractHistoryEntry(patient, entry, ERROR, HistorySource.IMPORT));
    }

    /** Since when, where that is a date or a period; ages and words are no dates. */
    static @Nullable LocalDate since(@Nullable Type onset) {
        DateTimeType date = onset instanceof Period period ? period.getStartElement() : dateIn(onset);
        return date == null || !date.hasValue() ? null : FhirDates.first(date);
    }

    /** Until when, likewise. */
    static @Nullable LocalDate until(@Nullable Type abatement) {
        DateTimeType date = abatement instanceof Period period ? period.getEndElement() : dateIn(abatement);
        return date == null || !date.hasValue() ? null : FhirDates.last(date);
    }

    /** A status other than that things go on, where no date says so. */
    static @Nullable String status(@Nullable String code, @Nullable LocalDate until) {
        return until != null || "active".equals(code) ? null : PlainText.of(code);
    }

    /** The code of a status. */
    static @Nullable String code(CodeableConcept status) {
        return status.getCodingFirstRep().getCode();
    }

    private static @Nullable DateTimeType dateIn(@Nullable Type type) {
        return type instanceof DateTimeType date ? date : null;
    }
}
