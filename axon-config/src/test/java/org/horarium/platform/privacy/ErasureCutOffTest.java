package org.horarium.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.horarium.config.HorariumApplication;
import org.horarium.config.embedded.TestServices;
import org.horarium.config.privacy.StoredEvents;
import org.horarium.config.store.postgres.Database;
import org.horarium.drill.TableCopy;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;
import org.horarium.platform.trials.OwnPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An erasure that a killed process or a restored backup has undone in part is done at the next start, by nobody's hand. */
class ErasureCutOffTest {

    private static final Map<String, String> ASKED = Map.of("reason", "the patient asked for it");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Map<String, Object> owner = TestServices.settings();
    private final DriverManagerDataSource database = new DriverManagerDataSource(
            text("spring.datasource.url"), text("spring.datasource.username"), text("spring.datasource.password"));
    private final JdbcClient db = JdbcClient.create(database);
    private Path destroyed;
    private OwnPlatform platform;
    private Marked anna;
    private Marked boris;
    private Marked clara;

    @BeforeEach
    void live() throws IOException {
        destroyed = folder.resolve("destroyed-keys.txt");
        platform = platform("lived", text("spring.datasource.url"), destroyed);
        platform.start();
        anna = Marked.live(platform.url());
        boris = Marked.live(platform.url());
        clara = Marked.live(platform.url());
    }

    @AfterEach
    void end() throws InterruptedException {
        platform.kill();
    }

    @Test
    void what_a_kill_or_a_restore_has_left_undone_is_done_at_the_next_start() throws Exception {
        try (Database backup = Database.migrated()) {
            TableCopy.run(database, backup.pool());

            theLawIsInTheWayUntilItsTimeIsOver();
            killedBetweenTheEventAndTheKey();
            platform.start();
            theNextStartHasErasedAnna();

            assertThat(erase(platform.url(), boris).status()).isEqualTo(204);
            platform.kill();
            restored(backup);
        }
    }

    private void theLawIsInTheWayUntilItsTimeIsOver() {
        Reply refused = erase(platform.url(), anna);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).isEqualTo("records-must-be-kept");
        Instant written = db.sql("select max(written_at) from appointments.medical_record_version where patient_id = ?")
                .param(anna.id())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(Instant.parse(refused.text("until")))
                .isEqualTo(
                        written.atOffset(ZoneOffset.UTC).plus(Period.ofYears(7)).toInstant());
        Reply state = officer(platform.url()).get("/api/patients/" + anna.id() + "/erasure");
        assertThat(state.text("records_kept_until")).isEqualTo(refused.text("until"));
        assertThat(anna.marks().in(anna.told(platform.url())))
                .as("a refusal erases nothing")
                .isNotEmpty();

        grow(anna, "6 years 362 days");
        assertThat(erase(platform.url(), anna).reason()).isEqualTo("records-must-be-kept");
        grow(anna, "5 days");
        grow(boris, "8 years");
    }

    /** As if so much time had passed since their records were written. */
    private void grow(Marked patient, String time) {
        db.sql("update appointments.medical_record_version set written_at = written_at - cast(? as interval)"
                        + " where patient_id = ?")
                .params(time, patient.id())
                .update();
    }

    /** The list of destroyed keys, which comes before the key, is a pipe that nobody reads: to write there lasts for ever. */
    private void killedBetweenTheEventAndTheKey() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", destroyed.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Reply> answer = CompletableFuture.supplyAsync(
                () -> erase(platform.url(), anna), asking -> new Thread(asking, "asking").start());
        await().atMost(PATIENCE).until(() -> isToldErased(anna) || answer.isDone());
        platform.kill();

        assertThat(answer).failsWithin(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(isToldErased(anna)).isTrue();
        assertThat(hasKey(anna)).isTrue();
        Files.delete(destroyed);
        assertThat(StoredEvents.read(database, keyFile(), folder.resolve("no-list")))
                .as("the event alone erases nothing")
                .anyMatch(event -> !anna.marks().in(event).isEmpty());
    }

    private void theNextStartHasErasedAnna() {
        await().atMost(PATIENCE).until(() -> !hasKey(anna));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(Files.readString(destroyed)).contains(anna.id().toString());
            assertNobody(platform.url(), anna);
            assertThat(new Hiding(db, "").tables(anna.marks())).isEmpty();
        });
        assertSomebody(platform.url(), boris);
        assertSomebody(platform.url(), clara);
    }

    /** The backup has everybody's keys and none of the erasures, and of those the list that outlived it lacks one. */
    private void restored(Database backup) throws Exception {
        Path none = folder.resolve("no-list");
        Path one = folder.resolve("a-list-without-boris.txt");
        assertThat(Files.readAllLines(destroyed)).hasSize(2);
        Files.write(
                one,
                Files.readAllLines(destroyed).stream()
                        .filter(line -> !line.startsWith(boris.id().toString()))
                        .toList());
        String without = String.join("\n", StoredEvents.read(backup.pool(), keyFile(), none));
        assertThat(anna.marks().in(without))
                .as("without the list")
                .isEqualTo(anna.marks().all());
        String with = String.join("\n", StoredEvents.read(backup.pool(), keyFile(), one));
        assertThat(anna.marks().in(with)).as("with the list").isEmpty();
        assertThat(boris.marks().in(with))
                .as("with a list that lacks him")
                .isEqualTo(boris.marks().all());
        assertThat(clara.marks().in(with)).isEqualTo(clara.marks().all());

        platform = platform("restored", backup.pool().getJdbcUrl(), one);
        platform.start();
        assertNobody(platform.url(), anna);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(new Hiding(backup.client(), "").tables(anna.marks()))
                .isEmpty());
        assertNobody(platform.url(), anna);
        assertThat(officer(platform.url())
                        .get("/api/patients/" + anna.id() + "/erasure")
                        .text("erased"))
                .isEqualTo("true");
        assertSomebody(platform.url(), boris);
        assertSomebody(platform.url(), clara);
    }

    private static void assertNobody(String url, Marked patient) {
        assertThat(patient.marks().in(patient.told(url))).isEmpty();
        assertThat(patient.signIn(url).status()).isEqualTo(401);
        assertThat(patient.record(url).body().path("erased").asBoolean()).isTrue();
    }

    private static void assertSomebody(String url, Marked patient) {
        assertThat(patient.marks().in(patient.told(url)))
                .isEqualTo(patient.marks().all());
        assertThat(patient.signIn(url).status()).isEqualTo(200);
    }

    private static Reply erase(String url, Marked patient) {
        return officer(url).post("/api/patients/" + patient.id() + "/erasure", ASKED);
    }

    private static Client officer(String url) {
        return Client.demo(url, "privacy");
    }

    private boolean isToldErased(Marked patient) {
        return db.sql("select exists (select from domain_event where stream = 'patient-' || ?"
                        + " and payload_type = 'patients.PatientErased')")
                .param(patient.id().toString())
                .query(Boolean.class)
                .single();
    }

    private boolean hasKey(Marked patient) {
        return db.sql("select wrapped is not null from privacy.data_key where patient = ?")
                .param(patient.id())
                .query(Boolean.class)
                .single();
    }

    private OwnPlatform platform(String name, String url, Path list) throws IOException {
        Map<String, Object> settings = new HashMap<>(TestServices.shared().settingsOfApplication());
        settings.put("spring.datasource.url", url);
        settings.put("server.address", "127.0.0.1");
        settings.put("horarium.embedded", "true");
        settings.put("horarium.demonstration", "true");
        settings.put("horarium.access.signing-key", folder.resolve("signing-key.json"));
        settings.put("horarium.privacy.destroyed-keys", list);
        return new OwnPlatform(
                Files.createDirectories(folder.resolve(name)), HorariumApplication.class, List.of(), settings);
    }

    private Path keyFile() {
        return folder.resolve("privacy-key.json");
    }

    private String text(String setting) {
        return String.valueOf(owner.get(setting));
    }
}
