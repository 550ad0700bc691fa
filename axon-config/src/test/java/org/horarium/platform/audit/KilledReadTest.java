package org.horarium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.horarium.config.embedded.TestServices;
import org.horarium.config.reports.examine.Pictures;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;
import org.horarium.platform.records.LongUploads;
import org.horarium.platform.records.Upload;
import org.horarium.platform.records.VisitToday;
import org.horarium.platform.trials.OwnPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A platform with few rights, little memory and a small disk does all that it does, and its trail outlives a kill. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class KilledReadTest {

    /** In megabytes. */
    private static final long HEAP = 256;

    private static final int AT_ONCE = 6;

    private final Map<String, Object> owner = TestServices.settings();
    private Path spool;
    private Path stopped;
    private OwnPlatform platform;
    private VisitToday visit;
    private String record;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        spool = Files.createDirectory(folder.resolve("spool"));
        stopped = Files.createFile(folder.resolve("stopped"));
        platform = new OwnPlatform(
                folder,
                DyingPlatform.class,
                List.of(DyingPlatform.into(stopped), "-Xmx" + HEAP + "m"),
                settings(folder));
        platform.start();
        visit = VisitToday.at(platform.url(), Instant.now());
        record = "/api/medical-records/"
                + visit.doctors()
                        .post(
                                "/api/medical-records",
                                visit.record(Map.of("findings", "Blood taken", "prescription", VisitToday.IBUPROFEN)))
                        .text("id");
    }

    @AfterAll
    void end() throws InterruptedException {
        platform.kill();
    }

    @Test
    @Order(1)
    void few_rights_suffice_for_what_it_does_to_the_database() {
        assertThat(usersOfTheDatabase()).containsOnly("horarium_app");
        Client admin = Client.demo(platform.url(), "admin");
        for (String projection : List.of("directory", "appointments", "slot-search")) {
            rebuild(admin, projection);
        }
    }

    @Test
    @Order(2)
    void reports_that_are_longer_together_than_its_memory_come_and_go() throws Exception {
        List<JsonNode> said = LongUploads.send(visit.doctors(), record, AT_ONCE);
        assertThat(said.stream().mapToLong(each -> each.path("bytes").asLong()).sum())
                .as("%s", said)
                .isGreaterThan(HEAP << 20);
        for (JsonNode each : said.subList(0, 2)) {
            String path = record + "/reports/" + each.path("id").asText();
            assertThat(LongUploads.digest(visit.patients(), path))
                    .isEqualTo(each.path("sha256").asText());
        }
    }

    @Test
    @Order(3)
    void a_disk_that_takes_no_more_is_said_and_leaves_nothing() throws Exception {
        List<UUID> before = objects();
        platform.limitFiles("20000000:unlimited");
        JsonNode refused = LongUploads.send(visit.doctors(), record, 1).get(0);
        platform.limitFiles("unlimited");
        assertThat(refused.path("status").asInt()).as("%s", refused).isEqualTo(503);
        assertThat(refused.path("detail").asText()).contains("There is no room");
        assertThat(objects()).isEqualTo(before);
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @Order(4)
    void the_entries_of_reads_are_there_though_no_byte_of_their_answers_left() throws Exception {
        Map<String, String> reads = reads();
        List<String> before = entries();
        List<CompletableFuture<Reply>> answers = new ArrayList<>();
        reads.values().forEach(path -> answers.add(ask(path, DyingPlatform.BEFORE_ANSWERING)));
        answers.add(ask(record, DyingPlatform.AT_ONCE));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readAllLines(stopped).size() >= answers.size()
                        || answers.stream().anyMatch(CompletableFuture::isDone));
        platform.kill();

        assertThat(answers).allSatisfy(answer -> assertThat(answer)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IOException.class));
        List<String> kept = new ArrayList<>(entries());
        before.forEach(kept::remove);
        assertThat(kept)
                .as("each once, and none of the one that nobody had looked at")
                .containsExactlyInAnyOrderElementsOf(reads.keySet());
    }

    /** What is kept of a visit in every form in which it can be had, by what its entry says; and each can be had. */
    private Map<String, String> reads() throws IOException {
        Reply attached = Upload.send(visit.doctors(), record, "blood.png", Pictures.drawn("png", false));
        String report = attached.text("id");
        String version = visit.doctors().getAfter(attached.token(), record).text("version");
        Reply signed = visit.doctors().post(record + "/sign", Map.of(), "If-Match", "\"" + version + "\"");
        assertThat(signed.status()).as("%s", signed.body()).isEqualTo(204);
        assertThat(visit.patients().getAfter(signed.token(), record).status()).isEqualTo(200);
        Map<String, String> reads = new LinkedHashMap<>();
        for (String part :
                List.of("", "/versions", "/report", "/reports/{report}", "/summary.pdf", "/prescription.pdf")) {
            reads.put("GET /api/medical-records/{id}" + part, record + part.replace("{report}", report));
        }
        for (String part : List.of("", "/history", "/medical-records", "/everything", "/everything.pdf")) {
            reads.put(
                    "GET /api/patients/{id}" + part,
                    "/api/patients/" + visit.patient().id() + part);
        }
        assertThat(reads.values())
                .allSatisfy(path ->
                        assertThat(visit.patients().file(path).statusCode()).isEqualTo(200));
        return reads;
    }

    private CompletableFuture<Reply> ask(String path, String stop) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return visit.patients().attempt("GET", path, null, DyingPlatform.STOP, stop);
                    } catch (IOException gone) {
                        throw new CompletionException(gone);
                    }
                },
                asking -> new Thread(asking, "asking").start());
    }

    /** Its tables are made anew and change places, which is the most that it does to the database. */
    private static void rebuild(Client admin, String projection) {
        assertThat(admin.post("/api/projections/" + projection + "/rebuild", Map.of())
                        .status())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !last(admin).path("running").asBoolean());
        assertThat(last(admin).path("failure").isTextual())
                .as("%s", last(admin))
                .isFalse();
    }

    private static JsonNode last(Client admin) {
        return admin.get("/api/projections").body().path("last_rebuild");
    }

    private List<String> entries() {
        return database()
                .sql("select what from audit.access_entry"
                        + " where patients @> array[cast(? as uuid)] and role = 'PATIENT'")
                .param(visit.patient().id())
                .query(String.class)
                .list();
    }

    private List<UUID> objects() {
        return database()
                .sql("select object from lab_report where record_id = cast(? as uuid) order by object")
                .param(record.replaceFirst(".*/", ""))
                .query(UUID.class)
                .list();
    }

    private List<String> usersOfTheDatabase() {
        return database()
                .sql(
                        "select usename from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                                + " and backend_type = 'client backend'")
                .query(String.class)
                .list();
    }

    private JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(
                text("spring.datasource.url"), text("spring.datasource.username"), text("spring.datasource.password")));
    }

    private String text(String setting) {
        return String.valueOf(owner.get(setting));
    }

    private Map<String, Object> settings(Path folder) {
        Map<String, Object> settings = new HashMap<>(TestServices.shared().settingsOfApplication());
        settings.put("spring.datasource.url", text("spring.datasource.url"));
        settings.put("server.address", "127.0.0.1");
        settings.put("horarium.embedded", "true");
        settings.put("horarium.demonstration", "true");
        settings.put("horarium.access.signing-key", folder.resolve("signing-key.json"));
        settings.put("horarium.reports.spool", spool);
        return settings;
    }
}
