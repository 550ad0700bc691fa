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
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientEvent.PatientsMerged;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is in the directory twice is found however name and number are written, and who only shares a birthday is not. */
@RecordsTest
class DuplicatesTest {

    private final PatientId joao = new PatientId(UUID.randomUUID());

    @Autowired
    private History history;

    @Autowired
    private Api api;

    @BeforeEach
    void begin() {
        history.begin();
        registered(joao, "João Müller Straße", "1990-04-01", "+49 151 2345 6789");
    }

    @ParameterizedTest
    @CsvSource({
        "João Müller Straße,1990-04-01,+49 151 2345 6789,100,name birth-date phone,true",
        "'STRASSE, Muller JOAO',1990-04-01,,85,name birth-date,false",
        "Joao Muller Strasse,1971-01-01,0151 23456789,65,name phone,true",
        "Someone Else,1990-04-01,(0151) 2345-6789,50,birth-date phone,true",
    })
    void two_of_name_birth_date_and_number_make_a_duplicate(
            String name, String birth, @Nullable String phone, int score, String why, boolean phoneMatches) {
        PatientId other = new PatientId(UUID.randomUUID());
        registered(other, name, birth, phone);

        JsonNode found = duplicates(joao).at("/items");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/id").asText()).isEqualTo(other.value().toString());
        assertThat(found.at("/0/full_name").asText()).isEqualTo(name);
        assertThat(found.at("/0/date_of_birth").asText()).isEqualTo(birth);
        assertThat(found.at("/0/score").asInt()).isEqualTo(score);
        assertThat(found.at("/0/phone_matches").asBoolean()).isEqualTo(phoneMatches);
        assertThat(found.at("/0/why")).extracting(JsonNode::asText).containsExactly(why.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "Someone Else,1990-04-01,",
        "João Müller Straße,1971-01-01,",
        "Someone Else,1971-01-01,+49 151 2345 6789",
        "Someone Else,1990-04-01,1234",
    })
    void one_thing_in_common_makes_none(String name, String birth, @Nullable String phone) {
        registered(new PatientId(UUID.randomUUID()), name, birth, phone);
        assertThat(duplicates(joao).at("/items")).isEmpty();
    }

    @Test
    void a_slip_of_the_pen_comes_behind_the_same_name() {
        registered(new PatientId(UUID.randomUUID()), "Joao Muler Strasse", "1990-04-01", null);
        registered(new PatientId(UUID.randomUUID()), "Joao Muller Strasse", "1990-04-01", null);

        assertThat(duplicates(joao).findValuesAsText("full_name"))
                .containsExactly("Joao Muller Strasse", "Joao Muler Strasse");
    }

    @Test
    void whoever_was_merged_or_erased_is_nobodys_duplicate_any_more() {
        PatientId merged = new PatientId(UUID.randomUUID());
        PatientId erased = new PatientId(UUID.randomUUID());
        for (PatientId one : List.of(merged, erased)) {
            registered(one, "Joao Muller Strasse", "1990-04-01", null);
        }
        assertThat(duplicates(joao).at("/items")).hasSize(2);

        history.happened(merged, new PatientsMerged(merged, joao));
        history.happened(erased, new PatientErased(erased));
        assertThat(duplicates(joao).at("/items")).isEmpty();
        assertThat(duplicates(merged).at("/items")).isEmpty();
    }

    @Test
    void a_desk_is_shown_whom_it_does_not_know_by_whole_name_and_birth_date_alone() {
        registered(new PatientId(UUID.randomUUID()), "Someone Else", "1990-04-01", "0151 23456789");
        registered(new PatientId(UUID.randomUUID()), "Joao Muller Strasse", "1990-04-01", null);
        var staff = Callers.staff(new ClinicId(UUID.randomUUID()));

        assertThat(api.get(staff, path(joao)).findValuesAsText("full_name")).containsExactly("Joao Muller Strasse");
        assertThat(duplicates(joao).at("/items")).hasSize(2);
    }

    private JsonNode duplicates(PatientId patient) {
        return api.get(ADMIN, path(patient));
    }

    private static String path(PatientId patient) {
        return "/api/patients/" + patient.value() + "/duplicates";
    }

    private void registered(PatientId patient, String name, String birth, @Nullable String phone) {
        history.happened(
                patient,
                new PatientRegistered(
                        patient, new PatientDetails(name, LocalDate.parse(birth), phone, null, null, null, null)));
    }
}
