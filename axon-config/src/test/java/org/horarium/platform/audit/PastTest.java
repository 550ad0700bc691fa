package org.horarium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor asks what was so, what became of it, and who could see whom. */
class PastTest {

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");
    private final Client auditor = Client.demo(url, "auditor");
    private final Clinic clinic = Clinic.in(admin, "America/New_York");
    private final String doctor = clinic.doctor("08:00", "18:00");
    private final Clinic.Patient patient = Clinic.patient(Platform.anyone());
    private final String day = "/api/audit/calendars/" + doctor + "/2027-05-03";

    @Test
    void a_day_is_shown_as_it_was_with_the_hours_of_then() {
        Reply booked = book("2027-05-03T15:00:00Z");
        String id = "appointment-" + booked.text("id");
        Reply then = auditor.getAfter(booked.token(), day);
        Clinic.receiving(admin, doctor, "America/New_York", "09:00", "12:00");
        admin.put("/api/appointments/" + booked.text("id"), Map.of("status", "CANCELLED", "notes", "a private word"));

        Reply seen = auditor.get(day + "?position=" + then.text("position"));
        assertThat(seen.text("state/claims/" + id + "/start")).isEqualTo("2027-05-03T15:00:00Z");
        assertThat(seen.text("rules/weeks/0/hours/0/start")).isEqualTo("08:00:00");
        assertThat(seen.text("version")).isEqualTo("0");
        assertThat(auditor.get(day).body().at("/state/claims")).isEmpty();
        assertThat(auditor.get(day).text("rules/weeks/0/hours/0/start")).isEqualTo("09:00:00");

        JsonNode difference =
                auditor.get(day + "/difference?from=" + then.text("position")).body();
        assertThat(difference.at("/changes"))
                .anyMatch(it -> it.path("path").asText().equals("claims." + id + ".start")
                        && it.path("before").asText().equals("2027-05-03T15:00:00Z")
                        && it.path("after").isNull())
                .anyMatch(it -> it.path("path").asText().equals("rules.weeks.0.hours.0.start"));
        assertThat(difference.at("/events"))
                .extracting(it -> it.path("type").asText())
                .containsExactly("scheduling.SlotFreed", "scheduling.WeeklyHoursSet");
    }

    @Test
    void what_somebody_wrote_of_an_appointment_is_covered() {
        Reply booked = book("2027-05-03T16:00:00Z");
        String path = "/api/audit/appointments/" + booked.text("id");
        admin.put("/api/appointments/" + booked.text("id"), Map.of("notes", "a private word"));
        admin.put("/api/appointments/" + booked.text("id"), Map.of("status", "CANCELLED", "notes", "another"));

        Reply seen = auditor.getAfter(booked.token(), path);
        assertThat(seen.text("state/status")).isEqualTo("CANCELLED");
        assertThat(seen.text("state/notes")).isEqualTo("•••");
        assertThat(seen.text("state/cancellation_reason")).isEqualTo("•••");
        assertThat(seen.body().toString()).doesNotContain("private");
        assertThat(auditor.get(path + "?as_of=2020-01-01T00:00:00Z").text("version"))
                .isEqualTo("-1");
    }

    @Test
    void an_account_has_a_past_without_its_address() {
        String email = UUID.randomUUID() + "@test.horarium.test";
        String id = admin.post(
                        "/api/accounts", Map.of("email", email, "role", "STAFF", "clinic_ids", List.of(clinic.id())))
                .text("id");
        String path = "/api/audit/accounts/" + id;
        Reply opened = auditor.get(path);
        admin.post("/api/accounts/" + id + "/lock", Map.of());

        assertThat(opened.text("state/role")).isEqualTo("STAFF");
        assertThat(opened.text("state/clinics/0")).isEqualTo(clinic.id());
        assertThat(opened.text("state/locked")).isEqualTo("false");
        assertThat(auditor.get(path).text("state/locked")).isEqualTo("true");
        JsonNode difference = auditor.get(path + "/difference?from=" + opened.text("position"))
                .body();
        assertThat(difference.at("/changes/0/path").asText()).isEqualTo("locked");
        assertThat(difference.at("/events/0/type").asText()).isEqualTo("access.AccountLocked");
        assertThat(difference.at("/events/0/actor").asText()).isNotEmpty();
        assertThat(auditor.get(path).body().toString()).doesNotContain(email);
    }

    /** The demonstration's accounts are opened by a command of the platform's own. */
    @Test
    void every_account_that_there_is_has_one() {
        assertThat(Platform.shared()
                        .part(JdbcClient.class)
                        .sql("select count(*) from account a where not told or not exists"
                                + " (select from domain_event e where e.stream = 'account-' || a.id)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_could_see_a_patient_is_told_with_why() {
        String path = "/api/audit/patients/" + patient.id() + "/access";
        Reply before = auditor.get(path);
        Reply booked = book("2027-05-03T17:00:00Z");
        Reply opened = Client.demo(url, "doctor")
                .post(
                        "/api/patients/" + patient.id() + "/emergency-access",
                        Map.of("reason", "found unconscious, no relatives at hand"));

        Reply seen = auditor.getAfter(booked.token(), path);
        String emergency = "state/emergencies/emergency-" + opened.text("id");
        assertThat(seen.text("state/doctors/doctor-" + doctor + "/0")).isEqualTo(booked.text("id"));
        assertThat(seen.text("state/clinics/clinic-" + clinic.id() + "/0")).isEqualTo(booked.text("id"));
        assertThat(seen.text(emergency + "/open")).isEqualTo("true");
        assertThat(seen.text(emergency + "/reason")).isEqualTo("•••");
        Reply later = auditor.get(path + "?as_of=" + Instant.parse(seen.text(emergency + "/until")));
        assertThat(later.text(emergency + "/open")).isEqualTo("false");
        assertThat(auditor.get(path + "?position=" + before.text("position"))
                        .body()
                        .at("/state/doctors"))
                .isEmpty();
    }

    @Test
    void a_look_at_the_past_is_kept_before_it_is_answered() {
        Reply booked = book("2027-05-03T18:00:00Z");
        auditor.getAfter(booked.token(), day);
        assertThat(Platform.shared()
                        .part(JdbcClient.class)
                        .sql("select count(*) from audit.access_entry where ? = any (patients) and role = 'AUDITOR'"
                                + " and action = 'READ' and what = 'GET /api/audit/calendars/{doctor}/{date}'")
                        .param(UUID.fromString(patient.id()))
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void events_of_a_later_release_are_counted_and_named_and_stop_nobody() {
        Reply booked = book("2027-05-03T19:00:00Z");
        Platform.shared()
                .part(JdbcClient.class)
                .sql(
                        "insert into domain_event (event_id, stream, sequence_number, payload_type, payload_revision,"
                                + " payload, metadata, recorded_at) values (?, ?, 1, 'scheduling.DayFolded', '1', '{}', '{}', now())")
                .params(UUID.randomUUID(), "calendar-" + doctor + "-2027-05-03")
                .update();

        await().untilAsserted(() -> {
            Reply seen = auditor.getAfter(booked.token(), day);
            assertThat(seen.body().at("/unknown/scheduling.DayFolded").asInt()).isEqualTo(1);
            assertThat(seen.text("events")).isEqualTo("2");
            assertThat(seen.body().at("/state/claims")).hasSize(1);
        });
    }

    @Test
    void what_there_never_was_and_what_is_no_moment_is_said_so() {
        assertThat(auditor.get("/api/audit/appointments/" + UUID.randomUUID()).reason())
                .isEqualTo("unknown-appointment");
        assertThat(auditor.get(day + "?as_of=yesterday").status()).isEqualTo(400);
        assertThat(auditor.get(day + "?position=12").status()).isEqualTo(400);
        assertThat(auditor.get(day + "/difference?from=never").status()).isEqualTo(400);
        assertThat(admin.get(day).status()).isEqualTo(403);
        assertThat(Client.demo(url, "privacy").get(day).status()).isEqualTo(200);
    }

    private Reply book(String start) {
        Reply booked = admin.post("/api/appointments", Clinic.booking(patient.id(), doctor, start));
        assertThat(booked.status()).isEqualTo(201);
        return booked;
    }
}
