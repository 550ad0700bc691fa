package org.horarium.command.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.command.webhooks.Receiver.Message;
import org.horarium.command.webhooks.Receiver.Mood;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another system is told of what happens, and can prove who told it. */
class WebhooksApiTest {

    private static final List<String> ALL = List.of(
            "appointment.booked",
            "appointment.rescheduled",
            "appointment.cancelled",
            "appointment.checked_in",
            "appointment.completed",
            "appointment.no_show");

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");
    private final Clinic.Patient anna = Clinic.patient(Platform.anyone());
    private final String doctor = Clinic.in(admin, "America/New_York").doctor("08:00", "18:00");
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void it_hears_what_becomes_of_a_visit_and_nothing_from_before_and_proves_it_by_a_library_of_others()
            throws Exception {
        book("2027-03-01T14:00:00Z");
        Reply made = subscribe(ALL);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String visit = book("2027-03-02T14:00:00Z").text("id");
        admin.post("/api/appointments/" + visit + "/reschedule", Map.of("start", "2027-03-03T15:00:00Z"));
        admin.put("/api/appointments/" + visit, Map.of("status", "CANCELLED", "notes", "a cough"));

        await().until(() -> receiver.received().size() == 3);
        for (Message message : receiver.received()) {
            new Webhook(made.text("secret")).verify(message.body(), new HashMap<>(message.headers()));
            JsonNode told = new ObjectMapper().readTree(message.body());
            assertThat(told.at("/data/appointment_id").asText()).isEqualTo(visit);
            assertThat(told.at("/data/patient_id").asText()).isEqualTo(anna.id());
            assertThat(message.body()).doesNotContain("cough", "consultation", "Testing");
            assertThat(message.id()).hasSize(36);
        }
        assertThat(receiver.received())
                .extracting(message ->
                        new ObjectMapper().readTree(message.body()).path("type").asText())
                .containsExactlyInAnyOrder("appointment.booked", "appointment.rescheduled", "appointment.cancelled");
        assertThat(receiver.received()).extracting(Message::id).doesNotHaveDuplicates();

        Message one = receiver.received().get(0);
        assertThatExceptionOfType(WebhookVerificationException.class).isThrownBy(() -> new Webhook(made.text("secret"))
                .verify(one.body().replace(visit, UUID.randomUUID().toString()), new HashMap<>(one.headers())));
    }

    @Test
    void the_secret_is_shown_once_and_both_hold_while_it_is_changed() throws Exception {
        Map<String, Object> wish = Map.of("url", receiver.url(), "topics", ALL);
        Reply made = admin.post("/api/webhooks", wish, "Idempotency-Key", "once " + anna.id());
        Reply again = admin.post("/api/webhooks", wish, "Idempotency-Key", "once " + anna.id());
        assertThat(again.text("secret")).as("a retry").isEqualTo(made.text("secret"));
        String path = "/api/webhooks/" + made.text("id");
        assertThat(admin.getAfter(made.token(), path).body().toString()).doesNotContain(made.text("secret"));
        assertThat(Platform.shared()
                        .part(JdbcClient.class)
                        .sql("select sealed from webhook_secret where webhook_id = ?::uuid")
                        .param(made.text("id"))
                        .query(String.class)
                        .single())
                .doesNotContain(made.text("secret").substring(6));

        Reply rotated = admin.post(path + "/secret", Map.of());
        assertThat(rotated.text("secret")).startsWith("whsec_").isNotEqualTo(made.text("secret"));
        assertThat(admin.post(path + "/test", Map.of()).status()).isEqualTo(202);

        await().until(() -> receiver.received().size() == 1);
        Message test = receiver.received().get(0);
        for (Reply shown : List.of(made, rotated)) {
            new Webhook(shown.text("secret")).verify(test.body(), new HashMap<>(test.headers()));
        }
        assertThat(test.header("webhook-signature").split(" ")).hasSize(2);
        await().until(() ->
                admin.get(path + "/deliveries").text("items/0/state").equals("DELIVERED"));
        Reply log = admin.get(path + "/deliveries");
        assertThat(log.text("items/0/id")).isEqualTo(test.id());
        assertThat(log.text("items/0/attempts/0/status")).isEqualTo("200");
        assertThat(log.text("items/0/attempts/0/answer")).isEqualTo("thanks\\x0a\\x3cb\\x3e");
    }

    @Test
    void one_that_says_it_is_gone_is_told_no_more_until_it_is_enabled_again() {
        Reply made = subscribe(ALL);
        String path = "/api/webhooks/" + made.text("id");
        receiver.is(Mood.GONE);
        book("2027-03-02T14:00:00Z");
        await().until(() -> admin.get(path).text("disabled_because").equals("GONE"));
        assertThat(admin.get(path + "/deliveries").text("items/0/state")).isEqualTo("FAILED");
        assertThat(admin.post(path + "/test", Map.of()).reason()).isEqualTo("webhook-disabled");

        receiver.is(Mood.WELL);
        Reply enabled = admin.put(path, Map.of("url", receiver.url(), "topics", ALL, "enabled", true));
        assertThat(admin.getAfter(enabled.token(), path).text("enabled")).isEqualTo("true");
        String missed = admin.get(path + "/deliveries").text("items/0/id");
        assertThat(admin.post(path + "/deliveries/" + missed + "/retry", Map.of())
                        .status())
                .isEqualTo(202);
        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received()).extracting(Message::id).containsOnly(missed);

        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.post(path + "/test", Map.of()).reason()).isEqualTo("unknown-webhook");
        assertThat(admin.put(path, Map.of("url", receiver.url(), "topics", ALL)).reason())
                .isEqualTo("unknown-webhook");
    }

    @Test
    void what_was_to_be_told_of_an_erased_patient_is_told_no_more() {
        Reply made = subscribe(ALL);
        receiver.is(Mood.BROKEN);
        String visit = book("2027-03-02T14:00:00Z").text("id");
        String path = "/api/webhooks/" + made.text("id") + "/deliveries";
        await().until(() ->
                admin.get(path).body().at("/items/0/attempts/0/status").asInt() == 500);

        Client officer = Client.demo(url, "privacy");
        assertThat(officer.post("/api/patients/" + anna.id() + "/erasure", Map.of("reason", "asked for it"))
                        .status())
                .isEqualTo(204);
        await().until(() -> admin.get(path).body().path("items").isEmpty());
        Reply cancelled = admin.put("/api/appointments/" + visit, Map.of("status", "CANCELLED"));
        assertThat(admin.getAfter(cancelled.token(), path).body().path("items")).isEmpty();
    }

    @Test
    void what_is_no_address_or_no_topic_is_refused() {
        for (String address : List.of(
                "ftp://example.org/",
                "http://user:word@127.0.0.1/",
                "http://169.254.169.254/latest",
                "nothing at all",
                "http://127.0.0.1/a#b",
                "http://0.0.0.0/",
                "http://127.0.0.1/\r\nX-Mine: 1",
                "http://[::]/")) {
            Reply reply = admin.post("/api/webhooks", Map.of("url", address, "topics", ALL));
            assertThat(reply.status()).as(address).isEqualTo(400);
            assertThat(reply.text("errors/0/field")).as(address).isEqualTo("url");
        }
        assertThat(admin.post("/api/webhooks", Map.of("url", receiver.url(), "topics", List.of("weather")))
                        .text("errors/0/field"))
                .isEqualTo("topics");
    }

    private Reply subscribe(List<String> topics) {
        return admin.post("/api/webhooks", Map.of("url", receiver.url(), "topics", topics, "description", "billing"));
    }

    private Reply book(String start) {
        return admin.post("/api/appointments", Clinic.booking(anna.id(), doctor, start));
    }
}
