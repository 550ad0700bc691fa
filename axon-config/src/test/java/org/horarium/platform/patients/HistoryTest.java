package org.horarium.platform.patients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** Patients and those who treat them say what is known, each under their own name, and read it back with its past. */
class HistoryTest {

    private static final String PASSWORD = "correct horse";

    private final String url = Platform.shared().url();
    private final Client desk = Client.demo(url, "admin");
    private final Clinic.Patient patient = Clinic.patient(Platform.anyone());
    private final Client theirs = Client.anonymous(url).signedIn(patient.email(), PASSWORD);
    private final String path = "/api/patients/" + patient.id() + "/history";

    @Test
    void a_patients_word_is_corrected_by_a_clinics_people_and_stays_readable() {
        Reply told = theirs.post(path, allergy("Penicilin"), "Idempotency-Key", "told");
        assertThat(told.status()).isEqualTo(201);
        Reply again = theirs.post(path, allergy("Penicilin"), "Idempotency-Key", "told");
        assertThat(again.text("id")).isEqualTo(told.text("id"));
        assertThat(theirs.post(path, allergy("Latex"), "Idempotency-Key", "told")
                        .reason())
                .isEqualTo("key-reused");

        JsonNode shown = theirs.getAfter(told.token(), path).body().at("/items/0");
        assertThat(shown.path("source").asText()).isEqualTo("patient");
        assertThat(shown.at("/recorded_by/role").asText()).isEqualTo("PATIENT");

        String entry = path + "/" + told.text("id");
        Reply stale = desk.put(entry, allergy("Penicillin"), "If-Match", "\"9\"");
        assertThat(stale.reason()).isEqualTo("version-mismatch");
        Reply corrected = desk.put(
                entry,
                allergy("Penicillin"),
                "If-Match",
                "\"" + shown.path("version").asText() + "\"");
        assertThat(corrected.status()).isEqualTo(204);

        JsonNode now = theirs.getAfter(corrected.token(), path).body();
        assertThat(now.at("/items")).hasSize(1);
        assertThat(now.at("/items/0/text").asText()).isEqualTo("Penicillin");
        assertThat(now.at("/items/0/source").asText()).isEqualTo("clinician");
        assertThat(now.at("/items/0/corrected").asInt()).isEqualTo(1);
        assertThat(theirs.get(entry + "/versions").body().findValuesAsText("text"))
                .containsExactly("Penicillin", "Penicilin");
        assertThat(theirs.put(entry, allergy("None")).reason()).isEqualTo("stated-by-others");
        assertThat(theirs.delete(entry).reason()).isEqualTo("stated-by-others");

        Reply retracted = desk.delete(entry + "?reason=somebody%20else");
        assertThat(retracted.status()).isEqualTo(204);
        assertThat(theirs.getAfter(retracted.token(), path).body().at("/items")).isEmpty();
    }

    @Test
    void what_cannot_be_so_is_refused() {
        assertThat(theirs.post(path, Map.of("kind", "rumour", "text", "x")).text("errors/0/field"))
                .isEqualTo("kind");
        assertThat(theirs.post(path, Map.of("kind", "note", "text", " ")).status())
                .isEqualTo(400);
        assertThat(theirs.post(path, Map.of("kind", "note", "text", "x", "criticality", "high"))
                        .text("errors/0/field"))
                .isEqualTo("criticality");
        assertThat(theirs.post(path, Map.of("kind", "note", "text", "x", "since", "2020-01-02", "until", "2020-01-01"))
                        .text("errors/0/field"))
                .isEqualTo("until");
        Reply stranger = Client.demo(url, "patient").get(path);
        assertThat(stranger.reason()).isEqualTo("unknown-patient");
    }

    @Test
    void a_correction_of_details_says_who_pays_and_whom_to_call() {
        Map<String, Object> details = Map.of(
                "full_name",
                "Anna Berg",
                "date_of_birth",
                "1980-02-29",
                "insurance",
                Map.of("payer", "Bay Mutual", "member_id", "M-1"),
                "emergency_contact",
                Map.of("name", "Jon Berg", "phone_number", "617-555-0104"));
        String own = "/api/patients/" + patient.id();
        Reply put = theirs.put(own, details);
        assertThat(put.status()).isEqualTo(200);

        Reply shown = theirs.getAfter(put.token(), own);
        assertThat(shown.text("insurance/member_id")).isEqualTo("M-1");
        assertThat(shown.text("emergency_contact/name")).isEqualTo("Jon Berg");
        Map<String, Object> unfinished = Map.of(
                "full_name", "Anna Berg", "date_of_birth", "1980-02-29", "insurance", Map.of("payer", "Bay Mutual"));
        assertThat(theirs.put(own, unfinished).text("errors/0/field")).isEqualTo("insurance.member_id");

        Reply cleared = theirs.put(own, Map.of("full_name", "Anna Berg", "date_of_birth", "1980-02-29"));
        assertThat(theirs.getAfter(cleared.token(), own)
                        .body()
                        .path("insurance")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_was_imported_is_counted_through_the_api_line_by_line_and_once() {
        Map<String, Integer> found = new TreeMap<>();
        Map<String, String> kinds =
                Map.of("AllergyIntolerance", "allergy", "Condition", "condition", "MedicationRequest", "medication");
        kinds.forEach((type, kind) -> {
            String lines = demonstration(type);
            Reply again = desk.send(
                    "POST",
                    "/api/imports/" + type,
                    lines.getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/x-ndjson");
            assertThat(again.text("created_or_changed")).isEqualTo("0");
            assertThat(again.text("unchanged"))
                    .isEqualTo(String.valueOf(subjects(lines).size()));
            subjects(lines).stream()
                    .distinct()
                    .forEach(one -> found.merge(
                            type,
                            (int) desk.get("/api/patients/" + one + "/history?limit=200&kind=" + kind)
                                    .list("items")
                                    .filter(item -> item.path("source").asText().equals("import"))
                                    .count(),
                            Integer::sum));
            assertThat(found).containsEntry(type, subjects(lines).size());
        });
        assertThat(found).hasSize(3).allSatisfy((type, count) -> assertThat(count)
                .isPositive());
    }

    @Test
    void a_line_of_somebody_unknown_is_a_problem_that_names_nobody() {
        String line =
                "{\"resourceType\":\"Condition\",\"id\":\"%s\",\"code\":{\"text\":\"Gout\"},\"subject\":{\"reference\":\"Patient/%s\"}}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID());
        Reply report = desk.send(
                "POST",
                "/api/imports/Condition",
                line.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-ndjson");
        assertThat(report.text("problems/0/reason")).isEqualTo("It names a patient who has not been imported.");
    }

    private static Map<String, Object> allergy(String text) {
        return Map.of("kind", "allergy", "text", text, "criticality", "high", "since", "2001-05-01");
    }

    private static String demonstration(String type) {
        try (var file = HistoryTest.class.getResourceAsStream("/demonstration/" + type + ".ndjson")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> subjects(String lines) {
        List<String> subjects = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            try {
                JsonNode resource = new ObjectMapper().readTree(line);
                JsonNode subject = resource.has("patient") ? resource.path("patient") : resource.path("subject");
                subjects.add(subject.path("reference").asText().replace("Patient/", ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return subjects;
    }
}
