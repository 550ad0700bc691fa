package org.horarium.config.copy;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.horarium.query.records.MedicalRecord;
import org.horarium.query.records.RecordText.Diagnosed;
import org.horarium.query.records.RecordText.Prescribed;
import org.jspecify.annotations.Nullable;

/** What was written of a visit: a composition, with each diagnosis, prescription and report beside it. */
final class RecordResources {

    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private final MedicalRecord record;
    private final String site;

    private RecordResources(MedicalRecord record, String site) {
        this.record = record;
        this.site = site;
    }

    static Stream<Resource> of(MedicalRecord record, String site) {
        RecordResources all = new RecordResources(record, site);
        return Stream.of(
                        Stream.of(all.composition()),
                        record.diagnoses().stream().map(all::diagnosis),
                        record.prescriptions().stream().map(all::prescription),
                        record.reports().stream().map(all::report))
                .flatMap(resources -> resources);
    }

    private Resource composition() {
        Composition composition = new Composition();
        composition.setId(record.id().toString());
        composition.setStatus(record.signed() == null ? CompositionStatus.PRELIMINARY : CompositionStatus.FINAL);
        composition
                .getType()
                .setText("Consultation note")
                .addCoding()
                .setSystem("http://loinc.org")
                .setCode("11488-4");
        composition.setSubject(FhirCopy.to(record.patientId()));
        composition.setDate(Date.from(record.writtenAt()));
        composition.addAuthor(author());
        composition.setTitle("What came of a visit");
        section(composition, "Findings", record.findings());
        section(composition, "Plan", record.plan());
        return composition;
    }

    private Resource diagnosis(Diagnosed said) {
        Condition condition = new Condition();
        condition.setId(part("diagnosis " + said.text() + said.code()));
        condition.setSubject(FhirCopy.to(record.patientId()));
        condition.setCode(concept(said.text(), ICD, said.code()));
        condition
                .addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-category")
                .setCode("encounter-diagnosis");
        condition.setRecordedDate(Date.from(record.writtenAt()));
        condition.setAsserter(author());
        return condition;
    }

    private Resource prescription(Prescribed said) {
        MedicationRequest request = new MedicationRequest();
        request.setId(said.id().toString());
        request.setStatus(MedicationRequestStatus.ACTIVE).setIntent(MedicationRequestIntent.ORDER);
        request.setSubject(FhirCopy.to(record.patientId()));
        request.setMedication(concept(said.drug(), RXNORM, said.code()));
        request.setAuthoredOn(Date.from(record.writtenAt()));
        request.setRequester(author());
        request.addDosageInstruction()
                .setText(Stream.of(said.dose(), said.form(), said.route(), said.frequency(), said.duration())
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining(", ")));
        if (said.repeats() != null) {
            request.getDispenseRequest().setNumberOfRepeatsAllowed(said.repeats());
        }
        if (said.substitution() != null) {
            request.getSubstitution().setAllowed(new BooleanType(said.substitution()));
        }
        if (said.note() != null) {
            request.addNote().setText(said.note());
        }
        return request;
    }

    private Resource report(MedicalRecord.Report report) {
        DocumentReference reference = new DocumentReference();
        reference.setId(report.id().toString());
        reference.setStatus(DocumentReferenceStatus.CURRENT);
        reference.setSubject(FhirCopy.to(record.patientId()));
        reference.setDate(Date.from(report.attachedAt()));
        reference
                .addContent()
                .getAttachment()
                .setTitle(report.fileName())
                .setContentType(report.mediaType())
                .setUrl(site + "/api/medical-records/" + record.id() + "/reports/" + report.id());
        return reference;
    }

    private Reference author() {
        return new Reference()
                .setDisplay(Objects.requireNonNullElse(
                        record.doctor().name(), record.doctor().id().toString()));
    }

    private static void section(Composition composition, String title, @Nullable String text) {
        if (text != null) {
            XhtmlNode said = new XhtmlNode(NodeType.Element, "div");
            said.addText(text);
            var section = composition.addSection().setTitle(title);
            section.getText().setStatus(NarrativeStatus.ADDITIONAL).setDiv(said);
        }
    }

    private static CodeableConcept concept(String text, String system, @Nullable String code) {
        CodeableConcept concept = new CodeableConcept().setText(text);
        if (code != null) {
            concept.addCoding().setSystem(system).setCode(code);
        }
        return concept;
    }

    private String part(String name) {
        return UUID.nameUUIDFromBytes((record.id() + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
