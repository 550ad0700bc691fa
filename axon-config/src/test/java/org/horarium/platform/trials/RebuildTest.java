package org.horarium.platform.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.horarium.config.embedded.TestServices;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection is made anew while it is read and written, and comes out as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGER_THAN_A_TRANSACTION = Duration.ofSeconds(7);
    private static final int CLIENTS = 8;
    private static final int GRANTED = 200;

    /** Of days that are all to come: today's times go by, one by one, while a rebuild lasts. */
    private static final String FOUND = "starts <> '{}' and day > current_date + 1";

    private final JdbcClient database = Platform.shared().part(JdbcClient.class);
    private final String url = Platform.shared().url();
    private Client admin;

    @BeforeAll
    void signIn() {
        admin = Client.demo(url, "admin");
    }

    @Test
    void the_slot_search_is_rebuilt_under_bookings_to_exactly_what_it_was() throws Exception {
        Practice practice = Practice.opened(admin, "Renewal", 4, 4);
        try (Crowd crowd = Crowd.of(CLIENTS, admin, practice);
                Readers readers = new Readers(practice)) {
            AtomicBoolean rebuilt = new AtomicBoolean();
            crowd.begin(admin, () -> rebuilt.get() && crowd.granted() >= GRANTED);
            rebuild("slot-search");
            assertThat(last().path("compared").path("equal").asBoolean())
                    .as("%s", last())
                    .isTrue();
            rebuild("slot-search");
            rebuilt.set(true);
            crowd.awaitEnd();
            readers.end();
            assertThat(crowd.all()).noneMatch(Regular::waitsForAnAnswer);
            crowd.all().forEach(this::awaitWrite);
            assertThat(practice.seenBy(admin).faults(crowd.promised())).isEmpty();
        }
        awaitQuiet();
        Map<String, JsonNode> documents = Documents.searched();
        List<Map<String, Object>> rows = rows("slot_search.slot_day", FOUND, "revision", "pending_since");
        assertThat(documents).hasSizeGreaterThan(1000);
        rebuild("slot-search");
        awaitQuiet();
        assertThat(rows("slot_search.slot_day", FOUND, "revision", "pending_since"))
                .isEqualTo(rows);
        assertThat(differences(documents, Documents.searched())).isEmpty();
    }

    /** Of what can be found: a day with nothing free may have a document, if it once had something free, or none. */
    private static Map<String, List<JsonNode>> differences(Map<String, JsonNode> some, Map<String, JsonNode> others) {
        Map<String, List<JsonNode>> differences = new HashMap<>();
        Stream.concat(some.keySet().stream(), others.keySet().stream())
                .filter(id -> !Objects.equals(findable(some.get(id)), findable(others.get(id))))
                .forEach(id -> differences.put(id, Arrays.asList(some.get(id), others.get(id))));
        return differences;
    }

    private static @Nullable JsonNode findable(@Nullable JsonNode document) {
        return document == null || document.path("first_free").isNull() || isGoingBy(document) ? null : document;
    }

    private static boolean isGoingBy(JsonNode document) {
        return !LocalDate.parse(document.path("date").asText())
                .isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "directory, directory.clinic directory.location directory.doctor directory.patient",
        "appointments, appointments.appointment appointments.appointment_claim appointments.double_booking_alarm"
    })
    void its_rows_and_the_names_of_its_indexes_are_afterwards_what_they_were(String projection, String tables)
            throws Exception {
        Practice practice = Practice.opened(admin, "Renewal", 1, 1);
        try (Crowd crowd = Crowd.of(2, admin, practice)) {
            crowd.begin(admin, () -> crowd.granted() >= 20);
            crowd.awaitEnd();
            crowd.all().forEach(this::awaitWrite);
        }
        Map<String, Object> before = state(tables);
        rebuild(projection);
        assertThat(state(tables)).isEqualTo(before);
        rebuild(projection);
        assertThat(state(tables)).isEqualTo(before);
    }

    @Test
    void a_search_engine_that_stands_still_for_longer_than_a_transaction_lasts_only_delays_it() throws Exception {
        long engine = TestServices.shared().elasticsearch().pid();
        assertThat(ask(admin, "slot-search").status()).isEqualTo(202);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(2))
                .ignoreExceptions()
                .until(() -> database.sql("select exists (select from slot_search_next.search_index)")
                        .query(Boolean.class)
                        .single());
        signal("STOP", engine);
        try {
            await().pollDelay(LONGER_THAN_A_TRANSACTION).until(() -> true);
        } finally {
            signal("CONT", engine);
        }
        awaitEnd();
        assertThat(last().path("replaced").asBoolean()).isTrue();
    }

    private static void signal(String signal, long process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void nothing_of_it_is_left_lying_about_but_the_way_back() {
        rebuild("appointments");
        assertThat(database.sql(
                                """
                        select nspname from pg_namespace where nspname like '%\\_next'
                        union all
                        select processor_name from projection_token where processor_name like '%@next'""")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void only_one_runs_at_a_time() {
        List<Integer> answers = new ArrayList<>();
        for (int asked = 0; asked < 5; asked++) {
            answers.add(ask(admin, "slot-search").status());
        }
        assertThat(answers).contains(202, 409);
        awaitEnd();
    }

    @Test
    void only_administrators_rebuild_and_only_what_there_is() {
        assertThat(ask(admin, "everything").status()).isEqualTo(400);
        for (String other : List.of("patient", "doctor", "auditor")) {
            assertThat(ask(Client.demo(url, other), "directory").status()).isEqualTo(403);
            assertThat(Client.demo(url, other).get("/api/projections").status()).isEqualTo(403);
        }
        assertThat(ask(Client.anonymous(url), "directory").status()).isEqualTo(401);
    }

    /** Those who search all the while, and expect an answer each time. */
    private final class Readers implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(2);
        private final AtomicBoolean enough = new AtomicBoolean();
        private final List<Future<Integer>> running = new ArrayList<>();

        Readers(Practice practice) {
            for (int reader = 0; reader < 2; reader++) {
                running.add(threads.submit(() -> read(practice)));
            }
        }

        private int read(Practice practice) {
            int searches = 0;
            while (!enough.get()) {
                assertThat(practice.offers(admin, "", "")).isNotEmpty();
                searches++;
            }
            return searches;
        }

        void end() throws Exception {
            enough.set(true);
            for (Future<Integer> one : running) {
                assertThat(one.get()).isPositive();
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    private static Reply ask(Client who, String projection) {
        return who.post("/api/projections/" + projection + "/rebuild", Map.of());
    }

    private void rebuild(String projection) {
        assertThat(ask(admin, projection).status()).isEqualTo(202);
        awaitEnd();
    }

    private void awaitEnd() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(last().path("running").asBoolean(true))
                        .as("%s", last())
                        .isFalse());
        assertThat(last().path("failure").asText("none")).isIn("none", "null");
    }

    private JsonNode last() {
        return admin.get("/api/projections").body().path("last_rebuild");
    }

    private void awaitWrite(Regular one) {
        assertThat(admin.getAfter(one.token(), "/api/appointments/search?limit=1")
                        .status())
                .isEqualTo(200);
    }

    /** Until the index holds every row, and the passing of time has left nothing to be worked out again. */
    private void awaitQuiet() {
        await().atMost(PATIENCE).until(() -> database.sql(
                        """
                        select not exists (select from slot_day where pending_since is not null or recompute_at <= now())
                        and not exists (select from search_location where changed)""")
                .query(Boolean.class)
                .single());
    }

    private Map<String, Object> state(String tables) {
        Map<String, Object> state = new HashMap<>();
        for (String table : tables.split(" ", -1)) {
            state.put(table, rows(table, "true"));
        }
        state.put(
                "indexes",
                database.sql("select indexdef from pg_indexes where schemaname = ? order by indexdef")
                        .param(tables.replaceFirst("\\..*", ""))
                        .query(String.class)
                        .list());
        return state;
    }

    private List<Map<String, Object>> rows(String table, String which, String... ignored) {
        String row = "to_jsonb(t)"
                + String.join(
                        "", List.of(ignored).stream().map(" - '%s'"::formatted).toList());
        return database.sql("select cast(%s as text) as row from %s t where %s order by 1".formatted(row, table, which))
                .query()
                .listOfRows();
    }
}
