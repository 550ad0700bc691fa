package org.horarium.query.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.query.Callers.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Api;
import org.horarium.query.Callers;
import org.horarium.query.History;
import org.horarium.query.RecordsTest;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecordsTest
class PatientsTest {

    private static final PatientId ANNA = new PatientId(UUID.randomUUID());
    private static final PatientId BORIS = new PatientId(UUID.randomUUID());

    @Autowired
    private History history;

    @Autowired
    private Api api;

    @BeforeEach
    void begin() {
        history.begin();
        history.happened(ANNA, new PatientRegistered(ANNA, details("Anna Jensen", "1990-04-01")));
        history.happened(BORIS, new PatientRegistered(BORIS, details("Boris Jensen", "1985-12-24")));
    }

    @Test
    void shows_a_patient() {
        JsonNode anna = api.get(ADMIN, "/api/patients/" + ANNA.value());

        assertThat(anna.at("/full_name").asText()).isEqualTo("Anna Jensen");
        assertThat(anna.at("/date_of_birth").asText()).isEqualTo("1990-04-01");
        assertThat(anna.at("/phone_number").asText()).isEqualTo("+1 617 555 0102");
        assertThat(anna.at("/gender").asText()).isEqualTo("female");
        assertThat(anna.at("/address").isNull()).isTrue();
        assertThat(anna.at("/version").asLong()).isZero();
    }

    @Test
    void shows_what_was_corrected_last() {
        history.happened(ANNA, new PatientDetailsCorrected(ANNA, details("Anna Berg", "1990-04-02")));

        JsonNode anna = api.get(ADMIN, "/api/patients/" + ANNA.value());

        assertThat(anna.at("/full_name").asText()).isEqualTo("Anna Berg");
        assertThat(anna.at("/date_of_birth").asText()).isEqualTo("1990-04-02");
        assertThat(api.ask(ADMIN, "/api/patients/" + ANNA.value()).getHeader("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void staff_find_patients_by_name_and_birth_date() {
        assertThat(namesIn("/api/patients")).containsExactly("Anna Jensen", "Boris Jensen");
        assertThat(namesIn("/api/patients?name=JENSEN")).containsExactly("Anna Jensen", "Boris Jensen");
        assertThat(namesIn("/api/patients?name=bor")).containsExactly("Boris Jensen");
        assertThat(namesIn("/api/patients?name=jensen&date_of_birth=1990-04-01"))
                .containsExactly("Anna Jensen");
        assertThat(namesIn("/api/patients?name=boris&date_of_birth=1990-04-01")).isEmpty();
    }

    @Test
    void a_list_says_whom_it_means_and_no_more() {
        assertThat(api.get(ADMIN, "/api/patients").at("/items/0").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "full_name", "date_of_birth");
    }

    @Test
    void who_has_no_visit_with_someone_is_on_none_of_their_lists() {
        DoctorId doctor = new DoctorId(UUID.randomUUID());
        ClinicId clinic = new ClinicId(UUID.randomUUID());

        for (var caller : List.of(Callers.doctor(doctor), Callers.staff(clinic))) {
            assertThat(api.get(caller, "/api/patients").at("/items")).isEmpty();
            assertThat(api.get(caller, "/api/patients?name=anna").at("/items")).isEmpty();
        }
    }

    @Test
    void a_desk_finds_a_newcomer_by_whole_name_and_birth_date_together() {
        String newcomer = "/api/patients?name=anna%20JENSEN&date_of_birth=1990-04-01";

        assertThat(api.get(Callers.staff(new ClinicId(UUID.randomUUID())), newcomer)
                        .at("/items"))
                .hasSize(1);
        assertThat(api.get(
                                Callers.staff(new ClinicId(UUID.randomUUID())),
                                "/api/patients?name=a&date_of_birth=1990-04-01")
                        .at("/items"))
                .isEmpty();
        assertThat(api.get(Callers.doctor(new DoctorId(UUID.randomUUID())), newcomer)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void what_nobody_knows_is_not_found() {
        assertThat(api.refusal(ADMIN, "/api/patients/" + UUID.randomUUID())).isEqualTo("404 unknown-patient");
        assertThat(api.refusal(ADMIN, "/api/patients/anna")).isEqualTo("404 unknown-patient");
    }

    @Test
    void a_date_that_is_none_is_refused() {
        assertThat(api.refusal(ADMIN, "/api/patients?date_of_birth=yesterday")).isEqualTo("400 date_of_birth");
        assertThat(api.refusal(ADMIN, "/api/patients?date_of_birth=%2B99999-01-01"))
                .isEqualTo("400 date_of_birth");
    }

    private List<String> namesIn(String uri) {
        return api.get(ADMIN, uri).at("/items").findValuesAsText("full_name");
    }

    private static PatientDetails details(String name, String birth) {
        return new PatientDetails(
                name, LocalDate.parse(birth), "+1 617 555 0102", "anna@mail.test", null, "female", "en-US");
    }
}
