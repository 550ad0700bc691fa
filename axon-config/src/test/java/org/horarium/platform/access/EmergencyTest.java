package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In an emergency a doctor opens a patient who is not theirs: at once, for an hour, and before the privacy officer's eyes. */
class EmergencyTest {

    private static final String REASON = "found unconscious, no relatives at hand";

    private final String url = Platform.shared().url();
    private final Client doctor = Client.demo(url, "doctor");
    private final Client officer = Client.demo(url, "privacy");
    private final Clinic.Patient patient = Clinic.patient(Platform.anyone());
    private final String path = "/api/patients/" + patient.id();

    @AfterEach
    void putTheClockBack() {
        Platform.shared().clock().reset();
    }

    @Test
    void a_patient_is_open_for_an_hour_from_the_moment_on_that_a_reason_is_given() {
        assertThat(doctor.get(path).status()).isEqualTo(404);
        Reply opened = open(REASON);
        assertThat(opened.status()).isEqualTo(201);

        Reply seen = doctor.getAfter(opened.token(), path);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Horarium-Emergency-Access")).isPresent();
        assertThat(doctor.get(path + "/appointments").status()).isEqualTo(200);
        assertThat(Client.demo(url, "patient").get(path).status()).isEqualTo(404);

        Platform.shared().clock().setTo(Instant.now().plus(Duration.ofMinutes(61)));
        assertThat(Client.demo(url, "doctor").get(path).status()).isEqualTo(404);
    }

    @Test
    void what_is_done_meanwhile_says_so_for_ever() {
        open(REASON);
        Clinic clinic = Clinic.in(Client.demo(url, "admin"), "America/New_York");
        String other = clinic.doctor("08:00", "18:00");
        Reply booked = doctor.post("/api/appointments", Clinic.booking(patient.id(), other, "2027-05-03T15:00:00Z"));
        assertThat(booked.status()).isEqualTo(201);

        JsonNode claimed = Client.demo(url, "auditor")
                .get("/api/audit/calendars/" + other + "/2027-05-03/events")
                .body()
                .at("/items/0/metadata");
        assertThat(claimed.path("emergency").asText()).isEqualTo("true");
        assertThat(claimed.path("role").asText()).isEqualTo("DOCTOR");
    }

    @Test
    void an_hour_is_not_made_longer_by_a_visit_with_oneself() {
        open(REASON);
        String oneself = Platform.anyone()
                .post("/api/auth/login", Map.of("email", "doctor@demo.horarium.test", "password", "horarium-demo"))
                .text("user/doctor_id");
        assertThat(doctor.post("/api/appointments", Clinic.booking(patient.id(), oneself, "2027-02-03T15:00:00Z"))
                        .status())
                .isEqualTo(403);

        Clinic clinic = Clinic.in(Client.demo(url, "admin"), "America/New_York");
        String other = clinic.doctor("08:00", "18:00");
        String visit = doctor.post("/api/appointments", Clinic.booking(patient.id(), other, "2027-02-03T15:00:00Z"))
                .text("id");
        assertThat(doctor.post(
                                "/api/appointments/" + visit + "/reschedule",
                                Map.of("start", "2027-02-03T16:00:00Z", "doctor_id", oneself))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void one_key_opens_each_of_two_patients() {
        Clinic.Patient another = Clinic.patient(Platform.anyone());
        for (String id : new String[] {patient.id(), another.id()}) {
            doctor.post("/api/patients/" + id + "/emergency-access", Map.of("reason", REASON), "Idempotency-Key", "k");
            assertThat(Client.demo(url, "doctor").get("/api/patients/" + id).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_privacy_officer_sees_who_why_and_when_and_signs_it_off() {
        String id = open(REASON).text("id");
        JsonNode waiting = officer.get("/api/emergency-access")
                .list("items")
                .filter(entry -> entry.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.path("patient_id").asText()).isEqualTo(patient.id());
        assertThat(waiting.path("reason").asText()).isEqualTo(REASON);

        String review = "/api/emergency-access/" + id + "/review";
        assertThat(officer.post(review, Map.of("finding", "in order")).status()).isEqualTo(204);
        assertThat(officer.post(review, Map.of("finding", "again")).reason()).isEqualTo("reviewed-already");
        assertThat(officer.get("/api/emergency-access").list("items"))
                .noneMatch(entry -> entry.path("id").asText().equals(id));
        assertThat(officer.get("/api/emergency-access?reviewed=true").list("items"))
                .anyMatch(entry -> entry.path("id").asText().equals(id)
                        && entry.path("finding").asText().equals("in order"));
    }

    @Test
    void without_a_reason_or_for_nobody_nothing_opens() {
        assertThat(open("").status()).isEqualTo(400);
        assertThat(open("urgent").status()).isEqualTo(400);
        assertThat(doctor.post(
                                "/api/patients/00000000-0000-4000-8000-000000000000/emergency-access",
                                Map.of("reason", REASON))
                        .status())
                .isEqualTo(404);
        assertThat(Client.demo(url, "staff")
                        .post(path + "/emergency-access", Map.of("reason", REASON))
                        .status())
                .isEqualTo(403);
    }

    private Reply open(String reason) {
        return doctor.post(path + "/emergency-access", Map.of("reason", reason));
    }
}
