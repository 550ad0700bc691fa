package org.horarium.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.horarium.platform.live.Practice.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Server-sent events. */
class LiveStreamsTest {

    private final Practice practice = Practice.open();
    private final JdbcClient database = Platform.shared().part(JdbcClient.class);

    @Test
    void a_booking_and_its_end_are_heard_by_those_who_look_at_that_day() {
        String path = practice.days() + "&date=" + day(7);
        try (Ear ear = Ear.to(Platform.anyone(), path)) {
            assertThat(ear.response().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(ear.response().headers().firstValue("X-Accel-Buffering")).hasValue("no");
            practice.book(day(8));
            String appointment = practice.book(day(7));
            Heard heard = ear.next();
            assertThat(heard.said()).isEqualTo("day " + day(7));
            assertThat(heard.data().path("doctor_id").asText()).isEqualTo(practice.doctor());
            practice.cancel(appointment);
            assertThat(ear.next().said()).isEqualTo("day " + day(7));
        }
    }

    @Test
    void who_comes_again_hears_exactly_what_was_missed() {
        String id;
        try (Ear ear = Ear.to(Platform.anyone(), practice.days())) {
            practice.book(day(7));
            assertThat(ear.next().said()).isEqualTo("day " + day(7));
            id = ear.lastId();
        }
        practice.book(day(8));
        practice.book(day(9));
        try (Ear other = Ear.to(Platform.anyone(), practice.days() + "&date=" + day(10))) {
            practice.book(day(10));
            other.next();
        }
        try (Ear again = Ear.goingOn(Platform.anyone(), practice.days(), id)) {
            practice.book(day(11));
            assertThat(IntStream.range(0, 4).mapToObj(next -> again.next().said()))
                    .containsExactly("day " + day(8), "day " + day(9), "day " + day(10), "day " + day(11));
        }
    }

    @Test
    void who_was_away_for_too_long_is_told_to_read_all_again() {
        try (Ear ear = Ear.goingOn(Platform.anyone(), practice.days(), "1-1")) {
            assertThat(ear.next().event()).isEqualTo("reset");
            practice.book(day(7));
            assertThat(ear.next().said()).isEqualTo("day " + day(7));
        }
        try (Ear ear = Ear.goingOn(Platform.anyone(), practice.days(), "nonsense")) {
            assertThat(ear.next().event()).isEqualTo("reset");
        }
        try (Ear ear = Ear.goingOn(Platform.anyone(), practice.days(), "999999999999-1")) {
            assertThat(ear.next().event()).isEqualTo("reset");
        }
    }

    @Test
    void a_patient_and_their_doctors_desk_hear_of_a_visit_and_of_its_steps() {
        String patient = "/api/patients/" + practice.patient().id() + "/appointments/stream";
        String doctor = "/api/doctors/" + practice.doctor() + "/appointments/stream";
        try (Ear theirs = Ear.to(practice.signedIn(), patient);
                Ear desk = Ear.to(practice.admin(), doctor)) {
            String appointment = practice.book(day(7));
            Heard heard = theirs.next();
            assertThat(heard.said()).isEqualTo("appointment " + day(7) + " SCHEDULED");
            assertThat(heard.data().path("appointment_id").asText()).isEqualTo(appointment);
            assertThat(desk.next().said()).isEqualTo(heard.said());
            move(appointment, day(9));
            for (Ear ear : List.of(theirs, desk)) {
                assertThat(ear.next().said()).isEqualTo("appointment " + day(7) + " SCHEDULED");
                assertThat(ear.next().said()).isEqualTo("appointment " + day(9) + " SCHEDULED");
            }
            practice.cancel(appointment);
            assertThat(theirs.next().said()).isEqualTo("appointment " + day(9) + " CANCELLED");
        }
    }

    @Test
    void anothers_stream_is_what_their_list_is_and_nobody_waits_for_it() {
        Client other = Practice.open().signedIn();
        String list = "/api/patients/" + practice.patient().id() + "/appointments";
        for (String path : List.of(list, list + "/stream")) {
            assertThat(other.get(path).reason()).isEqualTo("unknown-patient");
            assertThat(other.get(path, "Accept", "text/event-stream").status()).isEqualTo(404);
        }
        assertThat(other.get("/api/patients/" + UUID.randomUUID() + "/appointments/stream")
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/api/doctors/" + practice.doctor() + "/appointments/stream")
                        .status())
                .isEqualTo(403);
        assertThat(Platform.anyone().get(list + "/stream").status()).isEqualTo(401);
        assertThat(Platform.anyone().get("/api/availability/stream?doctor_id=x").status())
                .isEqualTo(400);
        assertThat(Platform.anyone().get("/api/availability/stream").status()).isEqualTo(400);
    }

    @Test
    void a_stream_ends_with_the_session_and_with_the_token() throws Exception {
        String path = "/api/patients/" + practice.patient().id() + "/appointments/stream";
        Client client = practice.signedIn();
        try (Ear ear = Ear.to(client, path);
                Ear open = Ear.to(client, practice.days())) {
            client.post("/api/auth/logout", Map.of());
            assertThat(ear.hasEnded()).isTrue();
            practice.book(day(7));
            assertThat(open.next().said()).isEqualTo("day " + day(7));
        }
        try (Ear ear = Ear.to(practice.signedIn(), path)) {
            Platform.shared().clock().setTo(Instant.now().plus(Duration.ofMinutes(11)));
            assertThat(ear.hasEnded()).isTrue();
        } finally {
            Platform.shared().clock().reset();
        }
    }

    @Test
    void a_rebuild_is_one_reset_and_no_flood() {
        try (Ear ear = Ear.to(Platform.anyone(), practice.days())) {
            Reply asked = practice.admin().post("/api/projections/slot-search/rebuild", Map.of());
            assertThat(asked.status()).isEqualTo(202);
            awaitRebuilt();
            Heard next = ear.next();
            assertThat(next.event()).isEqualTo("reset");
            practice.book(day(7));
            assertThat(ear.next().said()).isEqualTo("day " + day(7));
        }
        assertThat(database.sql("select count(*) from public.live_change where doctor_id is null")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** However much there is to read again: a rebuild is heard of when its tables take the place of the former. */
    private void awaitRebuilt() {
        await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> {
            JsonNode last = practice.admin().get("/api/projections").body().path("last_rebuild");
            assertThat(last.path("running").asBoolean(true)).as("%s", last).isFalse();
            assertThat(last.path("replaced").asBoolean()).as("%s", last).isTrue();
        });
    }

    private void move(String appointment, LocalDate to) {
        assertThat(practice.admin()
                        .post("/api/appointments/" + appointment + "/reschedule", Map.of("start", to + "T15:00:00Z"))
                        .status())
                .isEqualTo(200);
    }
}
