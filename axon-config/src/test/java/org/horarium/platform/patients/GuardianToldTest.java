package org.horarium.platform.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** Of a minor's visits somebody is told who acts for them, where there is no address of their own. */
class GuardianToldTest {

    private final Client desk = Client.demo(Platform.shared().url(), "admin");
    private final Clinic.Patient guardian = Clinic.patient(Platform.anyone());
    private final String doctor = Clinic.in(desk, "America/New_York").doctor("09:00", "17:00");

    @Test
    void a_guardian_is_told_of_a_minors_visit_and_not_of_a_grown_persons() {
        String grown = actedFor("1990-01-01");
        String minor = actedFor("2019-05-04");

        awaitTold(booked(grown, "10:00"), "SUPPRESSED");
        awaitTold(booked(minor, "11:00"), "SENT");

        assertThat(desk.get("/api/outbox?recipient=" + guardian.email())
                        .list("items")
                        .filter(mail -> mail.path("invitation").isTextual()))
                .hasSize(1);
    }

    private String actedFor(String birthDate) {
        String id = UUID.randomUUID().toString();
        Reply imported = desk.send(
                "POST",
                "/api/imports/Patient",
                "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"name\":[{\"text\":\"Mia\"}],\"birthDate\":\"%s\"}"
                        .formatted(id, birthDate)
                        .getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-ndjson");
        assertThat(imported.status()).as("%s", imported).isEqualTo(200);
        Reply named = desk.put("/api/patients/" + id + "/guardians/" + guardian.id(), Map.of());
        assertThat(named.status()).as("%s", named).isEqualTo(204);
        assertThat(desk.getAfter(named.token(), "/api/patients/" + id).status()).isEqualTo(200);
        return id;
    }

    private String booked(String patient, String time) {
        Reply booked =
                desk.post("/api/appointments", Clinic.booking(patient, doctor, "2027-03-08T" + time + ":00-05:00"));
        assertThat(booked.status()).as("%s", booked).isEqualTo(201);
        return booked.text("id");
    }

    private void awaitTold(String visit, String status) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(desk.get(
                                "/api/appointments/" + visit + "/notifications")
                        .list("items")
                        .filter(item -> item.path("channel").asText().equals("EMAIL"))
                        .filter(item ->
                                item.path("recipient").path("kind").asText().equals("PATIENT")))
                .singleElement()
                .satisfies(item -> assertThat(item.path("status").asText()).isEqualTo(status)));
    }
}
