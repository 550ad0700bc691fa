package org.horarium.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.config.privacy.KeyHousekeeping;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.privacy.Erased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks in every field that may tell of somebody's health or person, and then a look at every place that is none of theirs. */
class CanaryTest {

    private static final String AT_NINE = "2027-03-02T15:00:00Z";

    private final Platform platform = Platform.shared();
    private final String url = platform.url();
    private final JdbcClient db = platform.part(JdbcClient.class);
    private final Hiding hiding =
            new Hiding(db, platform.part(Environment.class).getRequiredProperty("spring.elasticsearch.uris"));

    /** What the view of records has to know to find somebody: nowhere else, and of an erased patient not even there. */
    private final Canaries identity = new Canaries();

    private final Canaries clinical = new Canaries();
    private final List<Reply> problems = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final FileTime begin = FileTime.from(Instant.now());

    private String patient = "";
    private String visit = "";

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    void nothing_is_readable_but_where_it_must_be_and_nothing_at_all_after_the_erasure(@TempDir Path folder)
            throws Exception {
        live();
        fail();
        assertThat(problems).allSatisfy(problem -> assertThat(problem.status()).isBetween(400, 499));
        assertThat(nowhereElse()).isEmpty();
        assertThat(hiding.tables(clinical)).isEmpty();
        assertThat(hiding.changedFiles(begin)).isPositive();
        assertThat(hiding.changes(clinical, begin)).isEmpty();
        assertThat(hiding.tables(identity))
                .as("the look into tables sees what is there")
                .isNotEmpty()
                .allMatch(place ->
                        place.matches("(directory(_next|_former)?\\.patient|public\\.(account|mail|account_link)) .*"));
        assertThat(told()).anyMatch(event -> event.toString().contains("canary-name"));

        KeyHousekeeping keys = keys();
        Path backup = folder.resolve("keys.ndjson");
        assertThat(keys.backUp(backup)).isPositive();
        erase();

        assertThat(hiding.tables(identity)).isEmpty();
        assertThat(hiding.tables(clinical)).isEmpty();
        assertThat(nowhereElse()).isEmpty();
        assertThat(keys.restore(backup)).as("no key comes back by a backup").isZero();
        assertThat(told())
                .noneMatch(event -> event.toString().contains("canary"))
                .anyMatch(event -> event instanceof PatientRegistered registered
                        && registered.details().fullName().equals(Erased.TEXT))
                .anyMatch(event -> event instanceof AppointmentBooked booked && Erased.TEXT.equals(booked.notes()));
    }

    @Test
    void a_mark_in_a_field_that_is_not_encrypted_is_found() throws Exception {
        Canaries careless = new Canaries();
        db.sql("insert into mail (id, recipient, subject, body, written_at) values (?, 'a@b.test', ?, '', now())")
                .params(UUID.randomUUID(), careless.next("subject"))
                .update();
        db.sql(
                        "insert into audit.activity (at, actor, role, what, status) values (now(), 'a', 'b', encode(?, 'escape'), 1)")
                .param(careless.next("bytes").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();
        LoggerFactory.getLogger(CanaryTest.class).warn("It says {}", careless.next("log"));

        assertThat(hiding.tables(careless)).hasSize(2);
        assertThat(hiding.changes(careless, begin)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(careless.in(logged())).hasSize(1);
        db.sql("delete from mail where recipient = 'a@b.test'").update();
    }

    private void live() {
        Client admin = Client.demo(url, "admin");
        Client officer = Client.demo(url, "privacy");
        String email = identity.next("email") + "@test.horarium.test";
        Map<String, Object> details = new HashMap<>(Map.of(
                "email",
                email,
                "password",
                "correct horse",
                "full_name",
                identity.next("name"),
                "date_of_birth",
                "1980-02-29",
                "phone_number",
                identity.next("phone")));
        details.put("address", identity.next("address"));
        patient = ok(Platform.anyone().post("/api/patients", details)).text("id");
        Client theirs = Platform.anyone().signedIn(email, "correct horse");
        await().until(() -> theirs.get("/api/patients/" + patient).status() == 200);
        Clinic clinic = Clinic.in(admin, "America/New_York");
        String doctor = clinic.doctor("08:00", "18:00");

        visit = book(theirs, doctor, AT_NINE, clinical.next("notes")).text("id");
        ok(admin.put("/api/appointments/" + visit, Map.of("notes", clinical.next("annotation"))));
        String second = book(theirs, doctor, "2027-03-03T15:00:00Z", clinical.next("notes"))
                .text("id");
        Reply cancelled = ok(theirs.put(
                "/api/appointments/" + second, Map.of("status", "CANCELLED", "notes", clinical.next("reason"))));
        assertThat(theirs.getAfter(cancelled.token(), "/api/appointments/" + second)
                        .text("cancellation_reason"))
                .startsWith("canary-reason");
        details.put("full_name", identity.next("corrected"));
        details.remove("email");
        details.remove("password");
        ok(theirs.put("/api/patients/" + patient, details));

        String emergency = ok(Client.demo(url, "doctor")
                        .post(
                                "/api/patients/" + patient + "/emergency-access",
                                Map.of("reason", clinical.next("emergency"))))
                .text("id");
        ok(officer.post("/api/emergency-access/" + emergency + "/review", Map.of("finding", clinical.next("finding"))));
        ok(officer.put("/api/patients/" + patient + "/legal-hold", Map.of("reason", clinical.next("hold"))));
        ok(officer.delete("/api/patients/" + patient + "/legal-hold?reason=" + clinical.next("release")));
    }

    private void fail() {
        Client admin = Client.demo(url, "admin");
        Client theirs = Platform.anyone();
        String nobody = UUID.randomUUID().toString();
        Map<String, Object> taken = Clinic.booking(patient, nobody, AT_NINE);
        taken.put("notes", clinical.next("refused"));
        problems.add(admin.post("/api/appointments", taken));
        taken.put("notes", clinical.next("long") + "x".repeat(10_000));
        problems.add(admin.post("/api/appointments", taken));
        problems.add(theirs.post("/api/appointments", Map.of("notes", clinical.next("unsigned"))));
        problems.add(admin.send(
                "POST", "/api/appointments", ("{\"notes\": \"" + clinical.next("broken") + "\"").getBytes(UTF_8)));
        problems.add(admin.put("/api/appointments/" + visit, Map.of("status", clinical.next("status"))));
        problems.add(
                admin.put("/api/appointments/" + visit, Map.of("notes", clinical.next("stale")), "If-Match", "\"99\""));
        problems.add(admin.put(
                "/api/patients/" + patient,
                Map.of(
                        "full_name",
                        clinical.next("person"),
                        "date_of_birth",
                        clinical.next("born"),
                        "phone_number",
                        clinical.next("number") + "0".repeat(60))));
        problems.add(Client.demo(url, "doctor")
                .post("/api/patients/" + nobody + "/emergency-access", Map.of("reason", clinical.next("nobody"))));
        problems.add(Client.demo(url, "privacy")
                .put("/api/patients/" + nobody + "/legal-hold", Map.of("reason", clinical.next("nohold"))));
    }

    private void erase() {
        Client officer = Client.demo(url, "privacy");
        Reply erased =
                officer.post("/api/patients/" + patient + "/erasure", Map.of("reason", clinical.next("erasure")));
        assertThat(erased.status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> hiding.tables(identity).isEmpty());
    }

    /** What is found in logs, metrics, problems and the search engine. */
    private List<String> nowhereElse() throws IOException, InterruptedException {
        String all = logged()
                + problems.stream().map(Reply::toString).collect(Collectors.joining())
                + metrics()
                + hiding.documents();
        List<String> found = new ArrayList<>(clinical.in(all));
        found.addAll(identity.in(all));
        return found;
    }

    private String metrics() {
        String metrics = Client.demo(url, "admin").file("/actuator/prometheus").body();
        assertThat(metrics).contains("jvm_memory");
        return metrics;
    }

    private String logged() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    private List<Object> told() {
        EventStore store = platform.part(EventStore.class);
        List<Object> events = new ArrayList<>();
        for (String stream : List.of("patient-" + patient, "appointment-" + visit)) {
            store.readEvents(stream)
                    .asStream()
                    .map(DomainEventMessage::getPayload)
                    .forEach(events::add);
        }
        return events;
    }

    private KeyHousekeeping keys() {
        Path signing = Path.of(platform.keyFile());
        return new KeyHousekeeping(
                platform.part(javax.sql.DataSource.class),
                signing.resolveSibling("privacy-key.json"),
                signing.resolveSibling("destroyed-keys.txt"));
    }

    private Reply book(Client client, String doctor, String start, String notes) {
        Map<String, Object> wish = Clinic.booking(patient, doctor, start);
        wish.put("notes", notes);
        return ok(client.post("/api/appointments", wish));
    }

    private static Reply ok(Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isBetween(200, 299);
        return reply;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
