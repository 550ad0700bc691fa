package org.horarium.platform.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.horarium.shared.booking.AppointmentEvent.AppointmentAnnotated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that a projection cannot handle holds up its own sequence, and nothing else; nothing of it is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("try")
class DeadLettersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String APPOINTMENTS = "booking.appointments";
    private static final String LETTERS = "/api/projections/dead-letters";
    private static final String SECRET = "has-a-rash-on-the-knee";

    private final JdbcClient database = Platform.shared().part(JdbcClient.class);
    private final String url = Platform.shared().url();
    private Client admin;
    private Practice practice;
    private Iterator<Instant> starts;

    @BeforeAll
    void open() {
        admin = Client.demo(url, "admin");
        practice = Practice.opened(admin, "Letters", 2, 3);
        starts = practice.starts().iterator();
        Reply last = book(practice.doctors().get(1), starts.next());
        assertThat(offers(practice.doctors().get(1), last)).isNotEmpty();
    }

    @AfterEach
    void nothing_is_left_parked() {
        assertThat(letters()).isEmpty();
    }

    @Test
    void an_event_that_fails_holds_up_its_own_sequence_and_is_told_again_in_order() {
        String stuck = book();
        String other = book();
        try (Poison poison = annotationsFail(stuck, new IllegalStateException(SECRET))) {
            goThrough(stuck, other);
            assertThat(letters(stuck)).isEqualTo(2);
            assertThat(admin.get(LETTERS).body().toString())
                    .contains("IllegalStateException")
                    .doesNotContain(SECRET);
            Reply again = admin.post(path(stuck) + "/retry", Map.of());
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body().path("left").asInt()).isEqualTo(2);
        }
        Reply mended = admin.post(path(stuck) + "/retry", Map.of());
        assertThat(mended.body().path("applied").asInt()).isEqualTo(2);
        assertThat(faults(stuck)).isEmpty();
        Reply later = annotate(stuck, "later");
        assertThat(see(stuck, later).text("notes")).isEqualTo("later");
    }

    @Test
    void a_build_in_which_nobody_waits_behind_another_is_caught() {
        String stuck = book();
        String other = book();
        try (Poison outOfOrder = Poison.answeringNo("org.horarium.config.letters.DeadLetters", "parkBehind");
                Poison poison = annotationsFail(stuck, new IllegalStateException(SECRET))) {
            goThrough(stuck, other);
        }
        assertThat(admin.post(path(stuck) + "/retry", Map.of()).status()).isEqualTo(200);
        assertThat(faults(stuck)).isNotEmpty();
        rebuildTellsItAgain(stuck);
    }

    @Test
    void a_rebuild_parks_what_it_cannot_handle_either_and_is_not_held_up() {
        String stuck = book();
        try (Poison poison = annotationsFail(stuck, new IllegalStateException(SECRET))) {
            see(stuck, annotate(stuck, SECRET));
            assertThat(letters(stuck)).isEqualTo(1);
            assertThat(admin.post("/api/projections/appointments/rebuild", Map.of())
                            .status())
                    .isEqualTo(202);
            await().atMost(PATIENCE).until(() -> !lastRebuild().path("running").asBoolean(true));
            assertThat(lastRebuild().path("replaced").asBoolean()).isTrue();
            assertThat(letters(stuck)).isEqualTo(1);
        }
        admin.post(path(stuck) + "/retry", Map.of());
        assertThat(admin.get("/api/appointments/" + stuck).text("notes")).isEqualTo(SECRET);
    }

    private JsonNode lastRebuild() {
        return admin.get("/api/projections").body().path("last_rebuild");
    }

    private void rebuildTellsItAgain(String lost) {
        await().atMost(PATIENCE)
                .until(() -> admin.post("/api/projections/appointments/rebuild", Map.of())
                                .status()
                        == 202);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(faults(lost)).isEmpty());
    }

    @Test
    void what_is_given_up_is_recorded_and_what_waited_behind_it_goes_on() {
        String stuck = book();
        String other = book();
        String reason = "never meant, " + stuck;
        try (Poison poison = annotationsFail(stuck, new IllegalStateException(SECRET))) {
            goThrough(stuck, other);
            assertThat(admin.delete(path(stuck)).status()).isEqualTo(400);
            assertThat(admin.delete(path(stuck) + "?reason=%20").status()).isEqualTo(400);
            Reply given = admin.delete(path(stuck) + "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
            assertThat(given.body().path("applied").asInt()).isEqualTo(1);
        }
        Reply seen = admin.get("/api/appointments/" + stuck);
        assertThat(seen.text("status")).isEqualTo("COMPLETED");
        assertThat(seen.text("notes")).isNotEqualTo(SECRET);
        assertThat(database.sql("select stream from discarded_letter where reason = ?")
                        .param(reason)
                        .query(String.class)
                        .list())
                .containsExactly("appointment-" + stuck);
        rebuildTellsItAgain(stuck);
    }

    @Test
    void a_database_that_is_away_parks_nothing_and_loses_nothing() {
        String patient = book();
        SQLException away = new SQLException("away", "08006");
        Reply written;
        try (Poison poison = annotationsFail(patient, new DataAccessResourceFailureException("away", away))) {
            written = annotate(patient, SECRET);
            assertThat(admin.get("/api/appointments/" + patient, "Horarium-Consistency-Token", written.token())
                            .status())
                    .isEqualTo(503);
            assertThat(letters()).isEmpty();
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(see(patient, written).text("notes")).isEqualTo(SECRET));
    }

    @Test
    void a_doctor_whose_days_cannot_be_worked_out_does_not_hold_up_the_others() {
        String stuck = practice.doctors().get(0);
        String other = practice.doctors().get(1);
        Instant start = starts.next();
        Predicate<Object> changesStuck = changes -> doctors(changes).contains(stuck);
        try (Poison poison = Poison.in(
                "org.horarium.query.scheduling.SlotPlanner",
                "apply",
                changesStuck,
                new IllegalArgumentException(SECRET))) {
            Reply first = book(stuck, start);
            Reply second = book(other, start);
            assertThat(offers(other, second)).doesNotContain(start);
            assertThat(offers(stuck, first)).contains(start);
            assertThat(claims(stuck, start)).isZero();
            assertThat(letters("scheduling.slot-search", "doctor-" + stuck)).isPositive();
        }
        Reply mended = admin.post(LETTERS + "/scheduling.slot-search/doctor-" + stuck + "/retry", Map.of());
        assertThat(mended.body().path("left").asInt(-1)).isZero();
        Reply anything = book(other, starts.next());
        assertThat(offers(stuck, anything)).doesNotContain(start);
        assertThat(claims(stuck, start)).isEqualTo(1);
    }

    @Test
    void only_administrators_see_and_mend_and_only_what_there_is() {
        assertThat(admin.post(LETTERS + "/booking.appointments/nobody/retry", Map.of())
                        .reason())
                .isEqualTo("unknown-dead-letter");
        assertThat(admin.delete(LETTERS + "/nothing/nobody?reason=none").status())
                .isEqualTo(404);
        for (String who : List.of("patient", "doctor", "auditor")) {
            Client someone = Client.demo(url, who);
            assertThat(someone.get(LETTERS).status()).isEqualTo(403);
            assertThat(someone.post(LETTERS + "/a/b/retry", Map.of()).status()).isEqualTo(403);
            assertThat(someone.delete(LETTERS + "/a/b?reason=none").status()).isEqualTo(403);
        }
        assertThat(Client.anonymous(url).get(LETTERS).status()).isEqualTo(401);
    }

    @Test
    void what_is_parked_is_measured() {
        String stuck = book();
        try (Poison poison = annotationsFail(stuck, new IllegalStateException(SECRET))) {
            Reply written = annotate(stuck, SECRET);
            see(stuck, written);
            assertThat(measured()).isEqualTo(1.0);
        }
        admin.post(path(stuck) + "/retry", Map.of());
        assertThat(measured()).isZero();
    }

    private static double measured() {
        return Platform.shared()
                .part(MeterRegistry.class)
                .get("horarium.dead_letters")
                .tag("projection", APPOINTMENTS)
                .gauge()
                .value();
    }

    /** One appointment is annotated, which fails, and completed; so is another, which does not. */
    private void goThrough(String stuck, String other) {
        annotate(stuck, SECRET);
        annotate(other, SECRET);
        complete(stuck);
        Reply last = complete(other);
        assertThat(see(other, last).text("status")).isEqualTo("COMPLETED");
        assertThat(see(other, last).text("notes")).isEqualTo(SECRET);
        assertThat(admin.get("/api/appointments/" + stuck).text("notes")).isNotEqualTo(SECRET);
    }

    /** What a mended appointment lacks. */
    private Set<String> faults(String mended) {
        Reply seen = admin.get("/api/appointments/" + mended);
        boolean complete =
                seen.text("status").equals("COMPLETED") && seen.text("notes").equals(SECRET);
        return complete ? Set.of() : Set.of(seen.text("status") + " " + seen.text("notes"));
    }

    private static Poison annotationsFail(String appointment, RuntimeException failure) {
        return Poison.in(
                "org.horarium.query.booking.AppointmentProjection",
                "on",
                event -> event instanceof AppointmentAnnotated annotated
                        && annotated.appointment().value().toString().equals(appointment),
                failure);
    }

    private String book() {
        return book(practice.doctors().get(0), starts.next()).text("id");
    }

    private Reply book(String doctor, Instant start) {
        Reply booked = admin.post(
                "/api/appointments", Clinic.booking(Clinic.patient(admin).id(), doctor, start.toString()));
        assertThat(booked.status()).isEqualTo(201);
        return booked;
    }

    private Reply annotate(String appointment, String notes) {
        Reply reply = admin.put("/api/appointments/" + appointment, Map.of("notes", notes));
        assertThat(reply.status()).isEqualTo(200);
        return reply;
    }

    private Reply complete(String appointment) {
        Reply reply = admin.put("/api/appointments/" + appointment, Map.of("status", "COMPLETED"));
        assertThat(reply.status()).isEqualTo(200);
        return reply;
    }

    private Reply see(String appointment, Reply written) {
        Reply seen = admin.getAfter(written.token(), "/api/appointments/" + appointment);
        assertThat(seen.status()).isEqualTo(200);
        return seen;
    }

    private List<Instant> offers(String doctor, Reply written) {
        return practice.offers(admin, "&doctor_id=" + doctor, written.token())
                .map(Practice::start)
                .toList();
    }

    private long claims(String doctor, Instant start) {
        return database.sql(
                        "select count(*) from search_claim where doctor_id = cast(? as uuid) and starts_at = cast(? as timestamptz)")
                .param(doctor)
                .param(start.toString())
                .query(Long.class)
                .single();
    }

    private List<JsonNode> letters() {
        return admin.get(LETTERS).list("items").toList();
    }

    private long letters(String appointment) {
        return letters(APPOINTMENTS, "appointment-" + appointment);
    }

    private long letters(String projection, String sequence) {
        return letters().stream()
                .filter(entry -> entry.path("projection").asText().equals(projection))
                .filter(entry -> entry.path("sequence").asText().equals(sequence))
                .mapToLong(entry -> entry.path("letters").asLong())
                .sum();
    }

    private static String path(String appointment) {
        return LETTERS + "/" + APPOINTMENTS + "/appointment-" + appointment;
    }

    private static String doctors(Object changes) {
        try {
            Method days = changes.getClass().getDeclaredMethod("days");
            days.setAccessible(true);
            return String.valueOf(days.invoke(changes));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
