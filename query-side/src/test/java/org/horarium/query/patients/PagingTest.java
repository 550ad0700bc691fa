package org.horarium.query.patients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.query.Callers.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Api;
import org.horarium.query.History;
import org.horarium.query.RecordsTest;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@RecordsTest
class PagingTest {

    private static final int NAMESAKES = 5;
    private static final List<String> NAMES = List.of("Anna Ek", "Bo Ek", "Carl Ek");

    @Autowired
    private History history;

    @Autowired
    private Api api;

    private final List<JsonNode> seen = new ArrayList<>();

    @BeforeEach
    void register_many_of_the_same_name() {
        history.begin();
        for (String name : NAMES) {
            for (int i = 0; i < NAMESAKES; i++) {
                PatientId patient = new PatientId(UUID.randomUUID());
                history.happened(patient, new PatientRegistered(patient, details(name)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 14, 15, 200})
    void the_pages_hold_every_item_once_and_in_order(int limit) {
        walk("/api/patients?limit=" + limit, limit);

        assertThat(seen).hasSize(NAMES.size() * NAMESAKES).doesNotHaveDuplicates();
        assertThat(seen)
                .isSortedAccordingTo(
                        comparing((JsonNode item) -> item.get("full_name").asText())
                                .thenComparing(item -> item.get("id").asText()));
    }

    @Test
    void pages_keep_the_filter() {
        walk("/api/patients?name=bo&limit=2", 2);

        assertThat(seen)
                .hasSize(NAMESAKES)
                .allMatch(item -> item.get("full_name").asText().equals("Bo Ek"));
    }

    @Test
    void an_item_that_comes_in_between_is_shown_at_its_place() {
        JsonNode first = api.get(ADMIN, "/api/patients?limit=7");
        PatientId late = new PatientId(UUID.randomUUID());
        history.happened(late, new PatientRegistered(late, details("Berta Ek")));

        JsonNode second = api.get(
                ADMIN, "/api/patients?limit=7&cursor=" + first.get("next").asText());

        assertThat(first.get("items").findValuesAsText("id"))
                .doesNotContainAnyElementsOf(second.get("items").findValuesAsText("id"));
        assertThat(second.get("items")).hasSize(7);
    }

    @Test
    void the_link_header_leads_to_the_next_page() {
        MockHttpServletResponse response = api.ask(ADMIN, "/api/patients?name=anna%20ek&limit=2");
        String next = api.body(response).get("next").asText();

        assertThat(response.getHeader("Link"))
                .isEqualTo("</api/patients?name=anna%20ek&limit=2&cursor=" + next + ">; rel=\"next\"");
    }

    @Test
    void the_last_page_has_no_next() {
        MockHttpServletResponse response = api.ask(ADMIN, "/api/patients");

        assertThat(api.body(response).get("next").isNull()).isTrue();
        assertThat(response.getHeader("Link")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "many", "99999999999", "1.5"})
    void an_unusable_limit_is_refused(String limit) {
        assertThat(api.refusal(ADMIN, "/api/patients?limit=" + limit)).isEqualTo("400 limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "***", "bm90IGEgY3Vyc29y", "%F0%9F%98%80"})
    void a_cursor_that_no_list_gave_out_is_refused(String cursor) {
        assertThat(api.refusal(ADMIN, "/api/patients?cursor=" + cursor)).isEqualTo("400 cursor");
    }

    @Test
    void a_cursor_cannot_smuggle_in_what_the_database_has_no_letter_for() {
        String nul = Base64.getUrlEncoder().encodeToString((UUID.randomUUID() + "\0").getBytes(UTF_8));

        assertThat(api.refusal(ADMIN, "/api/patients?cursor=" + nul)).isEqualTo("400 cursor");
    }

    private void walk(String uri, int limit) {
        JsonNode page = api.get(ADMIN, uri);
        while (true) {
            page.get("items").forEach(seen::add);
            if (page.get("next").isNull()) {
                return;
            }
            assertThat(page.get("items")).hasSize(limit);
            page = api.get(ADMIN, uri + "&cursor=" + page.get("next").asText());
        }
    }

    private static PatientDetails details(String name) {
        return new PatientDetails(name, LocalDate.parse("1990-04-01"), null, null, null, null, null);
    }
}
