package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.horarium.command.notification.Deliveries;
import org.horarium.shared.notification.NotificationId;
import org.junit.jupiter.api.Test;

/** Who is told of visits, once and as they then are, and what the clinic and auditors see of it. */
class ToldTest {

    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final Client auditor = Client.demo(Platform.shared().url(), "auditor");
    private final Clinic.Patient patient = Clinic.patient(admin);
    private final Clinic clinic = Clinic.in(admin, "America/New_York");
    private String token = "";

    @Test
    void a_booking_and_a_cancellation_are_told_once_each_and_both_can_be_seen() {
        String visit = booked();
        awaitTold(visit, "APPOINTMENT_BOOKED", "SENT");
        assertThat(admin.put("/api/appointments/" + visit, Map.of("status", "CANCELLED"))
                        .status())
                .isEqualTo(200);
        awaitTold(visit, "APPOINTMENT_CANCELLED", "SENT");

        assertThat(mails()).hasSize(2);
        assertThat(told(auditor, visit).filter(item -> isMailToPatient(item)))
                .hasSize(2)
                .allSatisfy(item -> {
                    assertThat(item.path("address_hint").asText()).matches(".…@.…\\..+");
                    assertThat(item.path("history").path(0).path("what").asText())
                            .isEqualTo("SENT");
                });
    }

    @Test
    void what_did_not_arrive_after_all_is_tried_again_on_request_or_given_up() {
        String visit = booked();
        String id = awaitTold(visit, "APPOINTMENT_BOOKED", "SENT").path("id").asText();
        Deliveries deliveries = Platform.shared().part(Deliveries.class);
        assertThat(admin.post("/api/notifications/" + id + "/retry", Map.of()).reason())
                .isEqualTo("not-failed");

        deliveries.failed(NotificationId.of(id), "mailbox-full");
        awaitTold(visit, "APPOINTMENT_BOOKED", "FAILED");
        assertThat(admin.get("/api/notifications?state=dead").list("items"))
                .anySatisfy(item -> assertThat(item.path("id").asText()).isEqualTo(id));
        assertThat(admin.post("/api/notifications/" + id + "/discard", Map.of("reason", "told by telephone"))
                        .status())
                .isEqualTo(204);

        awaitTold(visit, "APPOINTMENT_BOOKED", "DISCARDED");
        assertThat(admin.get("/api/notifications?state=dead").list("items"))
                .noneSatisfy(item -> assertThat(item.path("id").asText()).isEqualTo(id));
    }

    private String booked() {
        Reply booked = admin.post(
                "/api/appointments",
                Clinic.booking(patient.id(), clinic.doctor("09:00", "17:00"), "2027-03-08T10:00:00-05:00"));
        assertThat(booked.status()).as("%s", booked).isEqualTo(201);
        token = booked.token();
        return booked.text("id");
    }

    @Test
    void a_desk_sees_nothing_of_visits_elsewhere() {
        String visit = booked();
        Client desk = Client.demo(Platform.shared().url(), "staff");

        assertThat(desk.getAfter(token, "/api/appointments/" + visit + "/notifications")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode awaitTold(String visit, String kind, String status) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> told(auditor, visit)
                                .filter(item -> isMailToPatient(item)
                                        && item.path("kind").asText().equals(kind)
                                        && item.path("status").asText().equals(status))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static boolean isMailToPatient(JsonNode item) {
        return item.path("channel").asText().equals("EMAIL")
                && item.path("recipient").path("kind").asText().equals("PATIENT");
    }

    private Stream<JsonNode> told(Client asking, String visit) {
        Reply answer = asking.getAfter(token, "/api/appointments/" + visit + "/notifications");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.list("items");
    }

    private List<JsonNode> mails() {
        return admin.get("/api/outbox?recipient=" + patient.email())
                .list("items")
                .filter(mail -> mail.path("invitation").isTextual())
                .toList();
    }
}
