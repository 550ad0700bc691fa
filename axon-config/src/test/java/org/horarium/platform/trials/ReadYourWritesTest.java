package org.horarium.platform.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends the token of a write with a read sees that write, whatever was written and wherever it is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadYourWritesTest {

    private static final String TOKEN = "Horarium-Consistency-Token";
    private static final int TIMES = 200;
    private static final int READERS = 16;
    private static final int DOCTORS = 4;

    private Client admin;
    private Practice practice;
    private List<Instant> starts;

    @BeforeAll
    void open() {
        admin = Client.demo(Platform.shared().url(), "admin");
        practice = Practice.opened(admin, "Consistency", DOCTORS, 3);
        starts = practice.starts().toList();
    }

    @Test
    void two_hundred_bookings_are_each_seen_at_once_everywhere() throws Exception {
        inTurn(round -> {
            Reply booked = book(round);
            seesVisit(booked, "SCHEDULED");
            assertThat(isOffered(booked, booked.token())).isFalse();
            Reply cancelled = admin.put("/api/appointments/" + booked.text("id"), Map.of("status", "CANCELLED"));
            assertThat(cancelled.status()).isEqualTo(200);
            seesVisit(cancelled, "CANCELLED");
            assertThat(isOffered(booked, cancelled.token())).isTrue();
        });
    }

    @Test
    void two_hundred_corrections_of_patients_and_doctors_are_each_seen_at_once() throws Exception {
        String patient = Clinic.patient(admin).id();
        inTurn(round -> {
            String name = "Name " + UUID.randomUUID();
            String doctor = practice.doctors().get(round % DOCTORS);
            Reply renamed = admin.put("/api/doctors/" + doctor, Map.of("full_name", name));
            assertThat(version(see("/api/doctors/" + doctor, renamed))).isGreaterThanOrEqualTo(version(renamed));
            Reply corrected =
                    admin.put("/api/patients/" + patient, Map.of("full_name", name, "date_of_birth", "1980-02-29"));
            assertThat(version(see("/api/patients/" + patient, corrected))).isGreaterThanOrEqualTo(version(corrected));
        });
    }

    @Test
    void a_new_clinic_is_seen_at_once() {
        Reply made = admin.post("/api/clinics", Map.of("name", "New", "locations", List.of()));
        assertThat(made.token()).startsWith("clinic-");
        assertThat(see("/api/clinics/" + made.text("id"), made).text("name")).isEqualTo("New");
    }

    @Test
    void a_new_patient_is_seen_at_once() {
        Reply made = admin.post(
                "/api/patients",
                Map.of(
                        "email", UUID.randomUUID() + "@test.horarium.test",
                        "password", "correct horse",
                        "full_name", "New",
                        "date_of_birth", "1980-02-29"));
        assertThat(made.token()).startsWith("patient-");
        assertThat(see("/api/patients/" + made.text("id"), made).text("full_name"))
                .isEqualTo("New");
    }

    @Test
    void new_hours_are_searched_at_once() {
        String doctor = Clinic.in(admin, practice.zone().getId()).doctor("09:00", "10:00");
        String day = "?doctor_id=" + doctor + "&date=" + practice.dates().get(0);
        Reply set = admin.put(
                "/api/doctors/" + doctor + "/booking-window",
                Map.of("minimum_notice_minutes", 0, "maximum_advance_days", 60));
        assertThat(set.token()).startsWith("schedule-");
        assertThat(see("/api/appointments/search" + day, set).list("slots")).hasSize(2);
        Reply closed = admin.post(
                "/api/doctors/" + doctor + "/schedule/exceptions",
                Map.of("date", practice.dates().get(0).toString(), "closed", true));
        assertThat(see("/api/appointments/search" + day, closed).list("slots")).isEmpty();
    }

    @Test
    void a_held_and_a_released_slot_are_searched_at_once() {
        Instant start = starts.get(0);
        String doctor = Clinic.in(admin, practice.zone().getId()).doctor("08:00", "18:00");
        Reply held = admin.post("/api/holds", Map.of("doctor_id", doctor, "start", start.toString()));
        assertThat(held.token()).startsWith("calendar-");
        assertThat(isOffered(held, held.token())).isFalse();
        Reply released = admin.delete("/api/holds/" + held.text("hold_id"));
        assertThat(isOffered(held, released.token())).isTrue();
    }

    @Test
    void a_blocked_hour_is_searched_at_once() {
        String doctor = Clinic.in(admin, practice.zone().getId()).doctor("08:00", "18:00");
        Reply blocked = admin.post(
                "/api/doctors/" + doctor + "/blocks",
                Map.of("start", starts.get(0).toString(), "end", starts.get(2).toString()));
        assertThat(blocked.token()).startsWith("calendar-");
        String day = "?doctor_id=" + doctor + "&date=" + practice.dates().get(0);
        assertThat(see("/api/appointments/search" + day, blocked).list("slots")).hasSize(18);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "appointment-00000000-0000-4000-8000-000000000000@99999999999999999999",
                "appointment-00000000-0000-4000-8000-000000000000@-1",
                "'; drop table domain_event; --@1",
            })
    void a_token_that_nobody_gave_is_refused(String forged) {
        Reply refused = admin.get("/api/clinics", TOKEN, forged);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("errors/0/field")).isEqualTo(TOKEN);
    }

    /** Otherwise a token that somebody makes up would tell what there is: whose visit, on which day. */
    @Test
    void a_token_of_what_never_was_says_nothing() {
        for (String stream : List.of("appointment-00000000-0000-4000-8000-000000000000", "patient-" + patientId())) {
            assertThat(admin.get("/api/clinics", TOKEN, stream + "@0").status()).isEqualTo(200);
            assertThat(Client.anonymous(Platform.shared().url())
                            .get("/.well-known/jwks.json", TOKEN, stream + "@0")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static String patientId() {
        return Clinic.patient(Client.anonymous(Platform.shared().url())).id();
    }

    /** How many events of its stream an answer shows: others may have written the same stream since. */
    private static long version(Reply reply) {
        return Long.parseLong(reply.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
    }

    private interface Round {
        void run(int number) throws Exception;
    }

    /** Runs the rounds, some at a time, so that a read meets the writes of others. */
    private static void inTurn(Round round) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int number = 0; number < TIMES; number++) {
                int mine = number;
                all.add(readers.submit((Callable<Integer>) () -> {
                    round.run(mine);
                    return mine;
                }));
            }
            for (Future<Integer> one : all) {
                one.get();
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private Reply book(int round) {
        String doctor = practice.doctors().get(round % DOCTORS);
        Instant start = starts.get(round / DOCTORS);
        Reply booked = admin.post(
                "/api/appointments", Clinic.booking(Clinic.patient(admin).id(), doctor, start.toString()));
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.token()).startsWith("appointment-");
        return booked;
    }

    private void seesVisit(Reply written, String status) {
        String id = written.text("id");
        assertThat(see("/api/appointments/" + id, written).text("status")).isEqualTo(status);
        assertThat(statusIn("/api/patients/" + written.text("patient_id") + "/appointments", written))
                .isEqualTo(status);
        assertThat(statusIn("/api/doctors/" + written.text("doctor_id") + "/appointments?limit=200", written))
                .isEqualTo(status);
    }

    private String statusIn(String list, Reply written) {
        return see(list, written)
                .list("items")
                .filter(visit -> visit.path("id").asText().equals(written.text("id")))
                .map(visit -> visit.path("status").asText())
                .findFirst()
                .orElse("absent");
    }

    private boolean isOffered(Reply slot, String token) {
        Instant start = OffsetDateTime.parse(slot.text("start")).toInstant();
        Reply day = admin.getAfter(
                token,
                "/api/appointments/search?limit=200&doctor_id=" + slot.text("doctor_id") + "&date="
                        + start.atZone(practice.zone()).toLocalDate());
        assertThat(day.status()).isEqualTo(200);
        return day.list("slots").map(Practice::start).anyMatch(start::equals);
    }

    private Reply see(String path, Reply written) {
        Reply seen = admin.getAfter(written.token(), path);
        assertThat(seen.status()).as(path).isEqualTo(200);
        return seen;
    }
}
