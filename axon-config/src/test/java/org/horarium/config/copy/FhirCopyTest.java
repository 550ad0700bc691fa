package org.horarium.config.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.horarium.config.export.Validator;
import org.junit.jupiter.api.Test;

/** What a patient takes along is FHIR that others can read, and nothing of it is left out. */
class FhirCopyTest {

    private static final Instant NOW = Instant.parse("2027-05-03T10:00:00Z");
    private static final FhirContext FHIR = FhirContext.forR4();

    private final String json = new String(FhirCopy.of(Anna.everything(), NOW, "https://clinic.example"), UTF_8);
    private final Bundle bundle = FHIR.newJsonParser().parseResource(Bundle.class, json);

    @Test
    void it_is_valid_and_what_is_not_would_be_found_out() {
        Validator validator = new Validator();

        assertThat(validator.faults(json)).isEmpty();
        assertThat(validator.faults(json.replace("\"status\": \"booked\"", "\"status\": \"wished\"")))
                .isNotEmpty();
    }

    @Test
    void every_part_is_there_under_its_own_id() {
        assertThat(types())
                .containsExactly(
                        "Patient",
                        "Coverage",
                        "AllergyIntolerance",
                        "Condition",
                        "MedicationStatement",
                        "Observation",
                        "Appointment",
                        "Composition",
                        "Condition",
                        "MedicationRequest",
                        "DocumentReference");
        assertThat(bundle.getEntry())
                .extracting(Bundle.BundleEntryComponent::getFullUrl)
                .doesNotHaveDuplicates()
                .allMatch(url -> url.matches("urn:uuid:[0-9a-f-]{36}"));
    }

    @Test
    void nothing_that_was_said_is_lost_on_the_way() {
        assertThat(json).contains(Anna.WORDS);
        Patient patient = (Patient) bundle.getEntryFirstRep().getResource();
        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1984-02-29");
        MedicationRequest prescription = (MedicationRequest) resources().stream()
                .filter(MedicationRequest.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(prescription.getDosageInstructionFirstRep().getText())
                .isEqualTo("1 capsule, capsule, by mouth, three times a day, 7 days");
        assertThat(prescription.getDispenseRequest().getNumberOfRepeatsAllowed())
                .isEqualTo(2);
    }

    @Test
    void reports_are_fetched_from_where_they_are() {
        assertThat(json)
                .contains("https://clinic.example/api/medical-records/" + Anna.RECORD + "/reports/" + Anna.REPORT);
    }

    private List<String> types() {
        return resources().stream().map(it -> it.getResourceType().name()).toList();
    }

    private List<Resource> resources() {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }
}
