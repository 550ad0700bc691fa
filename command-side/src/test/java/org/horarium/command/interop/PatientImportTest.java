package org.horarium.command.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.interop.ImportDesk.problem;

import java.time.LocalDate;
import org.horarium.command.patients.PatientCommand.RegisterPatient;
import org.horarium.shared.patients.PatientDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientImportTest {

    private final ImportDesk desk = new ImportDesk();

    @Test
    void a_patient_is_who_they_are_now_and_how_they_are_reached() {
        desk.take(
                "Patient",
                """
                {"resourceType":"Patient","id":"p1",\
                "name":[{"use":"maiden","family":"Before","given":["Ada"]},\
                {"use":"official","family":"Lowe","given":["Ada","Jo"],"prefix":["Mrs."]}],\
                "telecom":[{"system":"phone","value":"555-0101","use":"home"},\
                {"system":"phone","value":"555-0102","use":"mobile"},{"system":"email","value":"ada@example.org"}],\
                "gender":"female","birthDate":"1980-02-29",\
                "address":[{"line":["7 Oak St","Apt 2"],"city":"Salem","state":"MA","postalCode":"01970","country":"US"}],\
                "communication":[{"language":{"coding":[{"code":"en"}]}},\
                {"language":{"coding":[{"code":"es-MX"}]},"preferred":true}]}""");

        assertThat(desk.only(RegisterPatient.class).details())
                .isEqualTo(new PatientDetails(
                        "Ada Jo Lowe",
                        LocalDate.of(1980, 2, 29),
                        "555-0102",
                        "ada@example.org",
                        "7 Oak St, Apt 2, Salem, MA 01970, US",
                        "female",
                        "es-MX"));
    }

    @Test
    void the_same_line_asks_for_the_same_thing_each_time() {
        desk.take("Patient", patient("\"birthDate\":\"1980-02-29\""), patient("\"birthDate\":\"1980-02-29\""));

        assertThat(desk.commands).hasSize(2);
        assertThat(desk.commands.get(0)).isEqualTo(desk.commands.get(1));
    }

    @Test
    void a_patient_without_a_name_is_a_problem() {
        assertThat(problem(desk.take(
                        "Patient", "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"birthDate\":\"1980-02-29\"}")))
                .isEqualTo("The patient has no name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"active\":true", "\"birthDate\":\"1980\"", "\"birthDate\":\"1980-02\""})
    void a_patient_without_a_full_date_of_birth_is_a_problem(String birthDate) {
        assertThat(problem(desk.take("Patient", patient(birthDate))))
                .isEqualTo("The patient has no full date of birth.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1981-02-29", "1981-13-01", "yesterday", "19810229"})
    void an_impossible_date_of_birth_is_a_problem_that_is_not_quoted(String birthDate) {
        assertThat(problem(desk.take("Patient", patient("\"birthDate\":\"" + birthDate + "\""))))
                .doesNotContain(birthDate)
                .doesNotContain("HAPI");
        assertThat(desk.commands).isEmpty();
    }

    private static String patient(String more) {
        return "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"name\":[{\"text\":\"Ada Lowe\"}],%s}".formatted(more);
    }
}
