package org.horarium.command.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.interop.ImportDesk.problem;

import java.time.LocalDate;
import java.util.UUID;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.patients.HistoryCommand.AddHistoryEntry;
import org.horarium.command.patients.HistoryCommand.RetractHistoryEntry;
import org.horarium.command.patients.PatientCommand.RegisterPatient;
import org.horarium.shared.patients.EmergencyContact;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.KeyDestroyed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other systems know of somebody's health becomes entries of their history, the same for the same line. */
class HistoryImportTest {

    private static final String PATIENT = "0190b5a0-0000-7000-8000-000000000003";
    private static final String ENTRY = "0190b5a0-0000-7000-8000-000000000004";
    private static final String OF_PATIENT = "\"subject\":{\"reference\":\"Patient/" + PATIENT + "\"}";

    private final ImportDesk desk = new ImportDesk();

    @Test
    void an_allergy_says_to_what_how_bad_it_is_and_what_happened() {
        desk.take(
                "AllergyIntolerance",
                allergy(
                        """
                "clinicalStatus":{"coding":[{"code":"active"}]},"criticality":"high","onsetDateTime":"2001-05",\
                "code":{"coding":[{"system":"http://snomed.info/sct","code":"91936005","display":"Allergy to penicillin"}]},\
                "reaction":[{"manifestation":[{"text":"Hives"},{"coding":[{"display":"Wheezing"}]}],"severity":"severe"}]"""));

        AddHistoryEntry said = desk.only(AddHistoryEntry.class);
        assertThat(said.patient()).isEqualTo(PatientId.of(PATIENT));
        assertThat(said.entry()).isEqualTo(HistoryEntryId.of(ENTRY));
        assertThat(said.what())
                .isEqualTo(new HistoryEntry(
                        HistoryKind.ALLERGY,
                        "Allergy to penicillin",
                        "http://snomed.info/sct",
                        "91936005",
                        "Hives, Wheezing (severe)",
                        "high",
                        LocalDate.parse("2001-05-01"),
                        null,
                        HistorySource.IMPORT));
    }

    @Test
    void an_allergy_that_is_called_over_goes_on_to_warn_and_says_so() {
        desk.take(
                "AllergyIntolerance",
                allergy("\"clinicalStatus\":{\"coding\":[{\"code\":\"resolved\"}]},\"code\":{\"text\":\"Eggs\"}"));

        assertThat(desk.only(AddHistoryEntry.class).what().detail()).isEqualTo("resolved");
        assertThat(desk.only(AddHistoryEntry.class).what().until()).isNull();
    }

    @Test
    void a_condition_says_from_when_to_when() {
        desk.take(
                "Condition",
                condition(
                        """
                "clinicalStatus":{"coding":[{"code":"resolved"}]},"code":{"text":"Bronchitis"},\
                "onsetDateTime":"2019-11-02T10:00:00+01:00","abatementDateTime":"2019-12","severity":{"text":"mild"}"""));

        HistoryEntry said = desk.only(AddHistoryEntry.class).what();
        assertThat(said.kind()).isEqualTo(HistoryKind.CONDITION);
        assertThat(said.text()).isEqualTo("Bronchitis");
        assertThat(said.since()).isEqualTo(LocalDate.parse("2019-11-02"));
        assertThat(said.until()).isEqualTo(LocalDate.parse("2019-12-31"));
        assertThat(said.detail()).isEqualTo("mild");
    }

    @Test
    void a_condition_that_is_over_without_a_date_says_so_in_words() {
        desk.take(
                "Condition",
                condition("\"clinicalStatus\":{\"coding\":[{\"code\":\"inactive\"}]},\"code\":{\"text\":\"Gout\"},"
                        + "\"onsetAge\":{\"value\":40,\"unit\":\"a\"}"));

        assertThat(desk.only(AddHistoryEntry.class).what().detail()).isEqualTo("inactive");
        assertThat(desk.only(AddHistoryEntry.class).what().since()).isNull();
    }

    @Test
    void a_medication_says_since_when_and_how_it_is_taken() {
        desk.take(
                "MedicationRequest",
                medication(
                        """
                "status":"stopped","authoredOn":"2020-03-04T08:00:00Z",\
                "medicationCodeableConcept":{"coding":[{"system":"rx","code":"310385","display":"Fluoxetine 20 mg"}]},\
                "dosageInstruction":[{"timing":{"repeat":{"frequency":2,"period":1.0,"periodUnit":"d"}},\
                "doseAndRate":[{"doseQuantity":{"value":1.0,"unit":"capsule"}}]},{"text":"With food."}]"""));

        assertThat(desk.only(AddHistoryEntry.class).what())
                .isEqualTo(new HistoryEntry(
                        HistoryKind.MEDICATION,
                        "Fluoxetine 20 mg",
                        "rx",
                        "310385",
                        "stopped; 1 capsule, 2 per 1 d; With food.",
                        null,
                        LocalDate.parse("2020-03-04"),
                        null,
                        HistorySource.IMPORT));
    }

    @Test
    void a_drug_may_lie_within_the_line_or_in_a_file_that_is_not_here() {
        desk.take(
                "MedicationRequest",
                medication(
                        "\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"m\",\"code\":{\"text\":\"Insulin\"}}],"
                                + "\"medicationReference\":{\"reference\":\"#m\"}"),
                medication("\"medicationReference\":{\"reference\":\"Medication/m7\"}"));

        assertThat(desk.all(AddHistoryEntry.class))
                .extracting(said -> said.what().text())
                .containsExactly("Insulin", "Medication that the export does not name");
        assertThat(desk.all(AddHistoryEntry.class).get(1).what().code()).isEqualTo("Medication/m7");
    }

    @Test
    void what_the_other_system_took_back_is_retracted() {
        desk.take("Condition", condition("\"verificationStatus\":{\"coding\":[{\"code\":\"entered-in-error\"}]}"));
        desk.take("MedicationRequest", medication("\"status\":\"cancelled\""));

        assertThat(desk.all(RetractHistoryEntry.class)).hasSize(2).allSatisfy(error -> assertThat(error.by())
                .isEqualTo(HistorySource.IMPORT));
    }

    @Test
    void the_same_line_is_the_same_entry_each_time_also_without_a_uuid() {
        String line = "{\"resourceType\":\"Condition\",\"identifier\":[{\"system\":\"s\",\"value\":\"c1\"}],"
                + OF_PATIENT + ",\"code\":{\"text\":\"Gout\"}}";
        desk.take("Condition", line, line);

        assertThat(desk.commands).hasSize(2);
        assertThat(desk.commands.get(0)).isEqualTo(desk.commands.get(1));
        assertThat(desk.all(AddHistoryEntry.class).get(0).entry().value())
                .extracting(UUID::version)
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AllergyIntolerance", "Condition", "MedicationRequest"})
    void what_names_nobody_or_nothing_is_a_problem(String type) {
        assertThat(problem(desk.take(type, "{\"resourceType\":\"%s\",\"id\":\"x\"}".formatted(type))))
                .isEqualTo("It names no patient.");
        String who = type.equals("AllergyIntolerance") ? "patient" : "subject";
        assertThat(problem(desk.take(
                        type,
                        "{\"resourceType\":\"%s\",\"id\":\"x\",\"%s\":{\"reference\":\"Patient/p\"}}"
                                .formatted(type, who))))
                .isIn(
                        "The allergy does not say to what.",
                        "The condition has no name.",
                        "The medication request names no drug.");
        assertThat(desk.commands).isEmpty();
    }

    @Test
    void a_patient_who_was_not_imported_or_was_erased_is_a_problem_of_the_line() {
        desk.answering(command -> Refused.because(Reason.UNKNOWN_PATIENT, "No such patient."));
        assertThat(problem(desk.take("Condition", condition("\"code\":{\"text\":\"Gout\"}"))))
                .isEqualTo("It names a patient who has not been imported.");

        desk.answering(command -> {
            throw new KeyDestroyed();
        });
        assertThat(problem(desk.take("Condition", condition("\"code\":{\"text\":\"Gout\"}"))))
                .isEqualTo("It is about a patient whose data was erased.");
    }

    @Test
    void whom_to_call_is_the_contact_for_emergencies() {
        desk.take(
                "Patient",
                """
                {"resourceType":"Patient","id":"p1","name":[{"text":"Ada Lowe"}],"birthDate":"1980-02-29",\
                "contact":[{"name":{"text":"Bo"},"telecom":[{"system":"phone","value":"1"}]},\
                {"relationship":[{"coding":[{"code":"C"}],"text":"sister"}],"name":{"text":"Cy"},\
                "telecom":[{"system":"phone","value":"2"}]}]}""");

        assertThat(desk.only(RegisterPatient.class).details().emergencyContact())
                .isEqualTo(new EmergencyContact("Cy", "sister", "2"));
    }

    private static String allergy(String more) {
        return resource("AllergyIntolerance", OF_PATIENT.replace("subject", "patient"), more);
    }

    private static String condition(String more) {
        return resource("Condition", OF_PATIENT, more);
    }

    private static String medication(String more) {
        return resource("MedicationRequest", "\"intent\":\"order\"," + OF_PATIENT, more);
    }

    private static String resource(String type, String patient, String more) {
        return "{\"resourceType\":\"%s\",\"id\":\"%s\",%s,%s}".formatted(type, ENTRY, patient, more);
    }
}
