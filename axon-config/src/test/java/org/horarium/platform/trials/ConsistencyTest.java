package org.horarium.platform.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows are compared with what their events say, every change of them is found, and a rebuild can be taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsistencyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient database = Platform.shared().part(JdbcClient.class);
    private Client admin;
    private Practice practice;

    @BeforeAll
    void practise() throws Exception {
        admin = Client.demo(Platform.shared().url(), "admin");
        practice = Practice.opened(admin, "Consistent", 2, 2);
        act();
        beginAnew();
    }

    /** Other tests move the clock ahead and back: what was past by then, the live tables have forgotten. */
    private void beginAnew() {
        List.of("slot-search", "directory", "appointments").forEach(projection -> run(projection, "rebuild"));
    }

    private void act() throws Exception {
        try (Crowd crowd = Crowd.of(3, admin, practice)) {
            crowd.begin(admin, () -> crowd.granted() >= 20);
            crowd.awaitEnd();
            crowd.all().forEach(one -> assertThat(admin.getAfter(one.token(), "/api/appointments/search?limit=1")
                            .status())
                    .isEqualTo(200));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"slot-search", "directory", "appointments"})
    void an_untouched_projection_is_what_its_events_say(String projection) {
        assertThat(faults(projection)).isEmpty();
        assertThat(last().path("replaced").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "appointments | update appointments.appointment set sealed_notes = 'forged' where id = (select id from appointments.appointment limit 1)",
                "appointments | delete from appointments.appointment where id = (select id from appointments.appointment limit 1)",
                "appointments | insert into appointments.double_booking_alarm select gen_random_uuid(), 0, gen_random_uuid(), tstzrange(now(), null), now()",
                "directory | update directory.doctor set full_name = 'Dr. Who' where id = (select id from directory.doctor limit 1)",
                "directory | delete from directory.patient where id = (select id from directory.patient limit 1)",
                "slot-search | update slot_search.slot_day set starts = starts[2:] where (doctor_id, day) = (select doctor_id, day from slot_search.slot_day where cardinality(starts) > 5 and day > now() + interval '5 days' and (recompute_at is null or recompute_at > now() + interval '1 hour') limit 1)",
                "slot-search | delete from slot_search.search_claim where (doctor_id, day, claim) in (select doctor_id, day, claim from slot_search.search_claim where day > now() + interval '5 days' limit 1)",
            })
    void every_forged_row_is_found_and_a_rebuild_puts_it_right(String projection, String forgery) {
        assertThat(database.sql(forgery).update()).isPositive();
        assertThat(faults(projection)).hasSize(1);
        run(projection, "rebuild");
        assertThat(last().path("replaced").asBoolean()).isTrue();
        assertThat(faults(projection)).isEmpty();
    }

    @Test
    void a_rebuild_that_must_come_out_the_same_replaces_nothing_where_it_does_not() {
        database.sql(
                        "update directory.doctor set full_name = 'Dr. No' where id = (select id from directory.doctor limit 1)")
                .update();
        run("directory", "rebuild?compare=require");
        assertThat(last().path("replaced").asBoolean()).isFalse();
        assertThat(faults("directory")).hasSize(1);
        run("directory", "rebuild");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slot-search", "appointments"})
    void what_a_rebuild_has_replaced_comes_back_up_to_date(String projection) throws Exception {
        run(projection, "rebuild");
        act();
        run(projection, "rollback");
        assertThat(last().path("replaced").asBoolean()).isTrue();
        act();
        assertThat(faults(projection)).isEmpty();
        assertThat(practice.offers(admin, "", "").toList()).isNotEmpty();
        run(projection, "rollback");
        assertThat(faults(projection)).isEmpty();
    }

    @Test
    void where_nothing_was_replaced_there_is_no_way_back() {
        database.sql("drop schema if exists directory_former cascade").update();
        assertThat(admin.post("/api/projections/directory/rollback", Map.of()).reason())
                .isEqualTo("unknown-way-back");
    }

    @Test
    void only_administrators_check_and_go_back() {
        for (String who : List.of("patient", "doctor", "auditor")) {
            Client someone = Client.demo(Platform.shared().url(), who);
            assertThat(someone.post("/api/projections/directory/check", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(someone.post("/api/projections/directory/rollback", Map.of())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(admin.post("/api/projections/directory/rebuild?compare=never", Map.of())
                        .status())
                .isEqualTo(400);
    }

    /** The tables whose rows differ. */
    private List<String> faults(String projection) {
        run(projection, "check");
        JsonNode compared = last().path("compared");
        assertThat(compared.path("tables")).isNotEmpty();
        return compared.path("tables").findParents("table").stream()
                .filter(table -> !table.path("equal").asBoolean())
                .map(JsonNode::toString)
                .toList();
    }

    private void run(String projection, String what) {
        Reply begun = admin.post("/api/projections/" + projection + "/" + what, Map.of());
        assertThat(begun.status()).as("%s", begun).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> !last().path("running").asBoolean(true));
        assertThat(last().path("failure").isNull()).as("%s", last()).isTrue();
    }

    private JsonNode last() {
        return admin.get("/api/projections").body().path("last_rebuild");
    }
}
