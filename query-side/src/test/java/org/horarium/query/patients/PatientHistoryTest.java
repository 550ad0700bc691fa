package org.horarium.query.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.query.Callers.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Api;
import org.horarium.query.History;
import org.horarium.query.RecordsTest;
import org.horarium.query.Seals;
import org.horarium.shared.patients.EmergencyContact;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.Insurance;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.HistoryEntryAdded;
import org.horarium.shared.patients.PatientEvent.HistoryEntryCorrected;
import org.horarium.shared.patients.PatientEvent.HistoryEntryRetracted;
import org.horarium.shared.patients.PatientEvent.LegalHoldPlaced;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientEvent.PatientsMerged;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of patients' health is shown with its source and all that it said before, and lies nowhere in the open. */
@RecordsTest
class PatientHistoryTest {

    private static final String CANARY = "CANARY-penicillin";

    private final PatientId anna = new PatientId(UUID.randomUUID());
    private final PatientId ann = new PatientId(UUID.randomUUID());
    private final PatientId boris = new PatientId(UUID.randomUUID());
    private final HistoryEntryId entry = new HistoryEntryId(UUID.randomUUID());

    @Autowired
    private History history;

    @Autowired
    private Api api;

    @Autowired
    private Seals seals;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void begin() {
        seals.begin();
        history.begin();
        for (PatientId patient : List.of(anna, ann, boris)) {
            history.happened(patient, new PatientRegistered(patient, details(null, null)));
        }
    }

    @Test
    void an_entry_says_what_is_known_since_when_and_whose_word_it_is() {
        history.happened(anna, new HistoryEntryAdded(anna, entry, said(HistoryKind.ALLERGY, CANARY)));

        JsonNode item = api.get(ADMIN, path(anna)).at("/items/0");
        assertThat(item.path("id").asText()).isEqualTo(entry.value().toString());
        assertThat(item.path("patient_id").asText()).isEqualTo(anna.value().toString());
        assertThat(item.path("merged_from").isNull()).isTrue();
        assertThat(item.path("kind").asText()).isEqualTo("allergy");
        assertThat(item.path("text").asText()).isEqualTo(CANARY);
        assertThat(item.path("code").asText()).isEqualTo("91936005");
        assertThat(item.path("criticality").asText()).isEqualTo("high");
        assertThat(item.path("since").asText()).isEqualTo("2001-05-01");
        assertThat(item.path("until").isNull()).isTrue();
        assertThat(item.path("source").asText()).isEqualTo("patient");
        assertThat(item.path("recorded_at").asText()).startsWith("2030-01-01T00:00:00");
        assertThat(item.path("recorded_by").has("role")).isTrue();
        assertThat(item.path("corrected").asInt()).isZero();
        assertThat(item.path("erased").asBoolean()).isFalse();
        assertThat(item.path("version").asLong()).isEqualTo(1);
    }

    @Test
    void a_correction_shows_what_is_said_now_and_its_versions_what_was_said_before() {
        history.happened(
                anna,
                new HistoryEntryAdded(anna, entry, said(HistoryKind.ALLERGY, "Penicillin")),
                new HistoryEntryCorrected(anna, entry, said(HistoryKind.ALLERGY, "Amoxicillin")));

        JsonNode now = api.get(ADMIN, path(anna));
        assertThat(now.at("/items")).hasSize(1);
        assertThat(now.at("/items/0/text").asText()).isEqualTo("Amoxicillin");
        assertThat(now.at("/items/0/corrected").asInt()).isEqualTo(1);

        JsonNode versions = api.get(ADMIN, path(anna) + "/" + entry.value() + "/versions");
        assertThat(versions.findValuesAsText("text")).containsExactly("Amoxicillin", "Penicillin");
        assertThat(versions.at("/items/1/recorded_at").asText()).isNotEmpty();
    }

    @Test
    void an_error_is_on_no_list_but_its_versions_stay() {
        history.happened(
                anna,
                new HistoryEntryAdded(anna, entry, said(HistoryKind.ALLERGY, "Penicillin")),
                new HistoryEntryRetracted(anna, entry, "another patient's"));

        assertThat(api.get(ADMIN, path(anna)).at("/items")).isEmpty();
        JsonNode versions = api.get(ADMIN, path(anna) + "/" + entry.value() + "/versions");
        assertThat(versions.at("/items/0/retracted").asBoolean()).isTrue();
        assertThat(versions.at("/items/0/reason").asText()).isEqualTo("another patient's");
        assertThat(versions.at("/items/1/text").asText()).isEqualTo("Penicillin");
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition_and_kinds_can_be_chosen() {
        for (int number = 0; number < 7; number++) {
            HistoryKind kind = number % 2 == 0 ? HistoryKind.CONDITION : HistoryKind.NOTE;
            history.happened(
                    anna,
                    new HistoryEntryAdded(anna, new HistoryEntryId(UUID.randomUUID()), said(kind, "Entry " + number)));
        }

        List<String> seen = new ArrayList<>();
        String page = path(anna) + "?limit=3";
        while (!page.isEmpty()) {
            JsonNode found = api.get(ADMIN, page);
            seen.addAll(found.findValuesAsText("text"));
            String next = found.path("next").asText("");
            page = next.isEmpty() || next.equals("null") ? "" : path(anna) + "?limit=3&cursor=" + next;
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(api.get(ADMIN, path(anna) + "?kind=note").at("/items")).hasSize(3);
        assertThat(api.refusal(ADMIN, path(anna) + "?kind=rumour")).isEqualTo("400 kind");
        assertThat(api.refusal(ADMIN, path(anna) + "?cursor=nonsense")).isEqualTo("400 cursor");
    }

    @Test
    void nothing_of_it_lies_in_the_open() {
        history.happened(
                anna,
                new PatientDetailsCorrected(
                        anna,
                        details(new Insurance(CANARY, CANARY, null), new EmergencyContact(CANARY, CANARY, CANARY))),
                new HistoryEntryAdded(anna, entry, said(HistoryKind.ALLERGY, CANARY)),
                new HistoryEntryCorrected(anna, entry, said(HistoryKind.NOTE, CANARY + " too")),
                new HistoryEntryRetracted(anna, entry, CANARY));

        assertThat(plain("patient_history_version")).isEqualTo(3);
        assertThat(readable("patient", CANARY)).isZero();
        assertThat(readable("patient_history", CANARY)).isZero();
        assertThat(readable("patient_history_version", CANARY)).isZero();
        // the same search finds what does lie in the open
        assertThat(readable("patient", "Anna Jensen")).isEqualTo(3);
    }

    @Test
    void a_patient_shows_who_pays_and_whom_to_call_until_a_correction_says_nobody() {
        history.happened(
                anna,
                new PatientDetailsCorrected(
                        anna,
                        details(new Insurance("Bay Mutual", "M-1", "G"), new EmergencyContact("Bo", "son", "555"))));
        JsonNode shown = api.get(ADMIN, "/api/patients/" + anna.value());
        assertThat(shown.at("/insurance/payer").asText()).isEqualTo("Bay Mutual");
        assertThat(shown.at("/insurance/member_id").asText()).isEqualTo("M-1");
        assertThat(shown.at("/emergency_contact/phone_number").asText()).isEqualTo("555");

        history.happened(anna, new PatientDetailsCorrected(anna, details(null, null)));
        JsonNode cleared = api.get(ADMIN, "/api/patients/" + anna.value());
        assertThat(cleared.at("/insurance").isNull()).isTrue();
        assertThat(cleared.at("/emergency_contact").isNull()).isTrue();
    }

    @Test
    void whatever_happens_to_a_patient_moves_the_version_that_updates_are_held_to() {
        history.happened(
                anna,
                new HistoryEntryAdded(anna, entry, said(HistoryKind.NOTE, "x")),
                new LegalHoldPlaced(anna, "a court"));

        assertThat(api.get(ADMIN, "/api/patients/" + anna.value())
                        .path("version")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void a_destroyed_key_leaves_an_entry_that_says_it_is_erased_and_its_neighbours_as_they_are() {
        history.happened(anna, new HistoryEntryAdded(anna, entry, said(HistoryKind.ALLERGY, CANARY)));
        history.happened(boris, new HistoryEntryAdded(boris, entry, said(HistoryKind.ALLERGY, "Latex")));
        seals.destroy(anna);

        JsonNode item = api.get(ADMIN, path(anna)).at("/items/0");
        assertThat(item.path("erased").asBoolean()).isTrue();
        assertThat(item.path("text").isNull()).isTrue();
        assertThat(api.get(ADMIN, path(boris)).at("/items/0/text").asText()).isEqualTo("Latex");
    }

    @Test
    void erasure_leaves_nothing_and_a_replay_without_the_key_leaves_the_same() {
        history.happened(
                anna,
                new PatientDetailsCorrected(anna, details(new Insurance("Bay", "M", null), null)),
                new HistoryEntryAdded(anna, entry, said(HistoryKind.ALLERGY, CANARY)));
        history.happened(boris, new HistoryEntryAdded(boris, entry, said(HistoryKind.ALLERGY, "Latex")));
        seals.destroy(anna);
        history.happened(anna, new PatientErased(anna));
        JsonNode erased = api.get(ADMIN, "/api/patients/" + anna.value());
        assertThat(erased.path("erased").asBoolean()).isTrue();
        assertThat(erased.path("full_name").asText()).isEqualTo("[erased]");
        assertThat(erased.path("phone_number").isNull()).isTrue();
        assertThat(api.get(ADMIN, path(anna)).at("/items")).isEmpty();
        assertThat(api.get(ADMIN, "/api/patients").findValuesAsText("full_name"))
                .hasSize(2);

        history.forget();
        history.replay();
        assertThat(api.get(ADMIN, "/api/patients/" + anna.value())).isEqualTo(erased);
        assertThat(rowsOf(anna)).isZero();
        assertThat(rowsOf(boris)).isEqualTo(1);
    }

    @Test
    void a_replay_leaves_the_same_rows_and_an_event_told_twice_too() {
        history.happened(
                anna,
                new HistoryEntryAdded(anna, entry, said(HistoryKind.ALLERGY, "Penicillin")),
                new HistoryEntryCorrected(anna, entry, said(HistoryKind.ALLERGY, "Latex")));
        JsonNode before = api.get(ADMIN, path(anna));

        history.replay();
        assertThat(api.get(ADMIN, path(anna))).isEqualTo(before);
        history.forget();
        history.replay();
        assertThat(api.get(ADMIN, path(anna))).isEqualTo(before);
    }

    @Test
    void a_former_entry_names_the_one_that_is_used_and_is_shown_with_it() {
        history.happened(ann, new HistoryEntryAdded(ann, entry, said(HistoryKind.ALLERGY, "Latex")));
        history.happened(
                boris,
                new HistoryEntryAdded(boris, entry, said(HistoryKind.ALLERGY, "Milk")),
                new PatientsMerged(boris, ann));
        history.happened(ann, new PatientsMerged(ann, anna));

        assertThat(api.get(ADMIN, "/api/patients/" + ann.value())
                        .path("merged_into")
                        .asText())
                .isEqualTo(anna.value().toString());
        JsonNode all = api.get(ADMIN, path(anna));
        assertThat(all.findValuesAsText("text")).containsExactlyInAnyOrder("Latex", "Milk");
        assertThat(all.findValuesAsText("merged_from"))
                .containsExactlyInAnyOrder(ann.value().toString(), boris.value().toString());
        assertThat(api.get(ADMIN, path(ann)).findValuesAsText("text")).containsExactlyInAnyOrder("Latex", "Milk");
        assertThat(api.get(ADMIN, "/api/patients").findValuesAsText("id"))
                .containsExactly(anna.value().toString());
    }

    @Test
    void what_nobody_knows_is_not_found() {
        assertThat(api.refusal(ADMIN, "/api/patients/" + UUID.randomUUID() + "/history"))
                .isEqualTo("404 unknown-patient");
        assertThat(api.refusal(ADMIN, path(anna) + "/" + UUID.randomUUID() + "/versions"))
                .isEqualTo("404 unknown-history-entry");
        assertThat(api.get(ADMIN, path(anna)).at("/items")).isEmpty();
    }

    private long plain(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Rows that hold the words, as text or as the bytes of it. */
    private long readable(String table, String words) {
        return db.sql("select count(*) from " + table
                        + " t where position(:words in cast(t as text)) > 0"
                        + " or position(encode(convert_to(:words, 'UTF8'), 'hex') in cast(t as text)) > 0")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    private long rowsOf(PatientId patient) {
        return db.sql("select count(*) from patient_history_version where patient_id = ?")
                .param(patient.value())
                .query(Long.class)
                .single();
    }

    private static String path(PatientId patient) {
        return "/api/patients/" + patient.value() + "/history";
    }

    private static HistoryEntry said(HistoryKind kind, String text) {
        return new HistoryEntry(
                kind,
                text,
                "http://snomed.info/sct",
                "91936005",
                "hives",
                kind == HistoryKind.ALLERGY ? "high" : null,
                LocalDate.parse("2001-05-01"),
                null,
                HistorySource.PATIENT);
    }

    private static PatientDetails details(@Nullable Insurance insurance, @Nullable EmergencyContact contact) {
        return new PatientDetails(
                "Anna Jensen",
                LocalDate.parse("1990-04-01"),
                "+1 617 555 0102",
                null,
                null,
                "female",
                "en-US",
                insurance,
                contact);
    }
}
