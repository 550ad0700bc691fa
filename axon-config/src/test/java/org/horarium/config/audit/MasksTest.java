package org.horarium.config.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.horarium.config.store.EventJson;
import org.horarium.config.store.EventNames;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is somebody's own is not seen, in whichever event of whichever release it stands. */
class MasksTest {

    /** All that the examples of events say of persons and their health. */
    private static final List<String> SECRETS = List.of(
            "Anna Berg",
            "1980-02-29",
            "617-555-0103",
            "anna@example.org",
            "2 Oak Street",
            "female",
            "first visit",
            "on holiday",
            "bring the referral",
            "Ida Marsh",
            "ida@example.org",
            "617-555-0102",
            "ground floor",
            "617-555-0101",
            "conference",
            "short day",
            "found unconscious",
            "as it should be");

    private final Masks masks = new Masks(new EventNames());
    private final ObjectMapper json = EventJson.mapper();

    @Test
    void no_example_of_any_event_shows_what_is_somebodys_own() throws IOException {
        assertThat(seen((type, payload) -> masks.over(type, payload).shown())).isEmpty();
    }

    @Test
    void a_mask_that_hides_nothing_is_caught_at_each_of_them() throws IOException {
        assertThat(seen((type, payload) -> payload)).containsExactlyInAnyOrderElementsOf(SECRETS);
    }

    @Test
    void everything_else_is_shown_as_it_was_recorded() throws IOException {
        Masked masked = masked(
                "booking.AppointmentBooked",
                """
                {"appointment":"0190b5a0-0000-7000-8000-000000000001","patient":"0190b5a0-0000-7000-8000-000000000003",
                 "visit":{"visitType":"follow-up","slot":{"start":"2027-06-07T14:00:00Z"}},"notes":"first visit"}""");
        assertThat(masked.shown().at("/visit/visitType").asText()).isEqualTo("follow-up");
        assertThat(masked.shown().at("/visit/slot/start").asText()).isEqualTo("2027-06-07T14:00:00Z");
        assertThat(masked.shown().at("/notes").asText()).isEqualTo("•••");
        assertThat(masked.paths()).containsExactly("notes");
    }

    @Test
    void that_nothing_was_said_may_be_seen() throws IOException {
        Masked masked =
                masked("patients.PatientRegistered", "{\"details\":{\"fullName\":\"Anna Berg\",\"email\":null}}");
        assertThat(masked.shown().at("/details/email").isNull()).isTrue();
        assertThat(masked.paths()).containsExactly("details.full_name");
    }

    @Test
    void of_an_event_that_this_release_does_not_know_nothing_is_shown_but_ids_moments_and_numbers() throws IOException {
        Masked masked = masked(
                "records.DiagnosisMade",
                """
                {"patient":"0190b5a0-0000-7000-8000-000000000003","stream":"appointment-0190b5a0-0000-7000-8000-000000000001",
                 "at":"2027-06-07T14:00:00Z","born":"1980-02-29","phone":"6175550103","severity":3,"isFinal":true,
                 "found":{"icd":"E11","words":["type 2","diabetes"]}}""");
        assertThat(masked.shown().toString())
                .contains("000000000003", "000000000001", "2027-06-07T14:00:00Z", "3", "true")
                .doesNotContain("1980", "617555", "E11", "type 2", "diabetes");
        assertThat(masked.paths()).containsExactly("born", "phone", "found.icd", "found.words[0]", "found.words[1]");
    }

    @Test
    void a_field_of_a_later_release_is_not_trusted() throws IOException {
        Masked masked = masked(
                "booking.PatientCheckedIn",
                "{\"appointment\":\"0190b5a0-0000-7000-8000-000000000001\",\"complaint\":\"headache\",\"room\":{\"of\":\"oncology\"}}");
        assertThat(masked.shown().toString()).doesNotContain("headache", "oncology");
        assertThat(masked.paths()).containsExactly("complaint", "room.of");
    }

    @Test
    void what_should_be_one_value_and_is_more_is_not_trusted() throws IOException {
        Masked masked = masked("scheduling.VisitTypeWithdrawn", "{\"code\":{\"for\":\"Anna Berg\"}}");
        assertThat(masked.shown().toString()).doesNotContain("Anna");
    }

    private Masked masked(String type, String payload) throws IOException {
        return masks.over(type, json.readTree(payload));
    }

    /** Those secrets that can be seen in what is left of the examples. */
    private List<String> seen(BiFunction<String, JsonNode, JsonNode> mask) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (Map.Entry<String, String> example : examples().entrySet()) {
            shown.append(mask.apply(example.getKey(), json.readTree(example.getValue())));
        }
        return SECRETS.stream().filter(secret -> shown.indexOf(secret) >= 0).toList();
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new LinkedHashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:events/*")) {
            String name = Objects.requireNonNull(file.getFilename());
            examples.put(name.replaceFirst("\\.v\\d+\\.json$", ""), file.getContentAsString(StandardCharsets.UTF_8));
        }
        assertThat(examples).hasSizeGreaterThan(30);
        return examples;
    }
}
