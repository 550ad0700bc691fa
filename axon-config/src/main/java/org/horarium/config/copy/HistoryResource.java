package org.horarium.config.copy;

import java.util.Date;
import java.util.Objects;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.horarium.query.patients.PatientHistory.Item;
import org.jspecify.annotations.Nullable;

/** What is known of a patient's health, each entry as the resource that FHIR has for it. */
final class HistoryResource {

    private static final String CODES = "http://terminology.hl7.org/CodeSystem/";

    private HistoryResource() {}

    static Resource of(Item item) {
        Resource resource =
                switch (item.kind()) {
                    case "allergy" -> allergy(item);
                    case "condition" -> condition(item);
                    case "medication" -> medication(item);
                    default -> note(item);
                };
        resource.setId(item.id().toString());
        return resource;
    }

    private static Resource allergy(Item item) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setPatient(FhirCopy.to(item.patientId()));
        allergy.setCode(concept(item));
        allergy.setClinicalStatus(coded("allergyintolerance-clinical", item.until() == null ? "active" : "resolved"));
        allergy.setVerificationStatus(coded("allergyintolerance-verification", "unconfirmed"));
        allergy.setRecordedDate(Date.from(item.recordedAt()));
        if (item.criticality() != null) {
            allergy.setCriticality(AllergyIntoleranceCriticality.fromCode(item.criticality()));
        }
        if (item.since() != null) {
            allergy.setOnset(new DateTimeType(item.since()));
        }
        if (item.detail() != null) {
            allergy.addReaction().addManifestation().setText(item.detail());
        }
        return allergy;
    }

    private static Resource condition(Item item) {
        Condition condition = new Condition();
        condition.setSubject(FhirCopy.to(item.patientId()));
        condition.setCode(concept(item));
        condition.setClinicalStatus(coded("condition-clinical", item.until() == null ? "active" : "resolved"));
        condition.addCategory(coded("condition-category", "problem-list-item"));
        condition.setRecordedDate(Date.from(item.recordedAt()));
        if (item.since() != null) {
            condition.setOnset(new DateTimeType(item.since()));
        }
        if (item.until() != null) {
            condition.setAbatement(new DateTimeType(item.until()));
        }
        if (item.detail() != null) {
            condition.addNote().setText(item.detail());
        }
        return condition;
    }

    private static Resource medication(Item item) {
        MedicationStatement medication = new MedicationStatement();
        medication.setSubject(FhirCopy.to(item.patientId()));
        medication.setMedication(concept(item));
        medication.setStatus(
                item.until() == null ? MedicationStatementStatus.ACTIVE : MedicationStatementStatus.COMPLETED);
        medication.setDateAsserted(Date.from(item.recordedAt()));
        if (item.since() != null || item.until() != null) {
            medication.setEffective(period(item.since(), item.until()));
        }
        if (item.detail() != null) {
            medication.addDosage().setText(item.detail());
        }
        return medication;
    }

    private static Resource note(Item item) {
        Observation note = new Observation();
        note.setSubject(FhirCopy.to(item.patientId()));
        note.setStatus(ObservationStatus.FINAL);
        note.setCode(new CodeableConcept().setText("Note"));
        note.setValue(new StringType(item.text()));
        note.setIssued(Date.from(item.recordedAt()));
        if (item.detail() != null) {
            note.addNote().setText(item.detail());
        }
        return note;
    }

    private static CodeableConcept concept(Item item) {
        CodeableConcept concept = new CodeableConcept().setText(Objects.requireNonNullElse(item.text(), ""));
        if (item.code() != null) {
            concept.addCoding().setSystem(item.system()).setCode(item.code());
        }
        return concept;
    }

    private static CodeableConcept coded(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(CODES + system).setCode(code);
        return concept;
    }

    private static Period period(@Nullable String since, @Nullable String until) {
        Period period = new Period();
        if (since != null) {
            period.setStartElement(new DateTimeType(since));
        }
        if (until != null) {
            period.setEndElement(new DateTimeType(until));
        }
        return period;
    }
}
