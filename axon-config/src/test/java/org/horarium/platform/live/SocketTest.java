package org.horarium.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.platform.live.Practice.day;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;

/** The same over STOMP, by a client that is not ours. */
class SocketTest {

    private final Practice practice = Practice.open();

    @Test
    void a_visitor_hears_of_free_slots_and_goes_on_where_they_were() throws Exception {
        String topic = "/topic/availability/" + practice.doctor();
        String id;
        try (StompEar ear = StompEar.connected("")) {
            ear.subscribe(topic, "");
            practice.book(day(7));
            Heard heard = ear.next();
            assertThat(heard.said()).isEqualTo("day " + day(7));
            assertThat(heard.data().path("doctor_id").asText()).isEqualTo(practice.doctor());
            id = heard.id();
        }
        practice.book(day(8));
        try (StompEar ear = StompEar.connected("")) {
            ear.subscribe(topic, id);
            assertThat(ear.next().said()).isEqualTo("day " + day(8));
        }
    }

    @Test
    void a_patient_hears_of_their_visits_until_they_sign_out() throws Exception {
        Client client = practice.signedIn();
        try (StompEar ear = StompEar.connected(client.token())) {
            ear.subscribe("/topic/patients/" + practice.patient().id() + "/appointments", "");
            practice.book(day(7));
            assertThat(ear.next().said()).isEqualTo("appointment " + day(7) + " SCHEDULED");
            client.post("/api/auth/logout", Map.of());
            assertThat(ear.error()).isEqualTo("unauthenticated");
        }
    }

    @Test
    void a_desk_hears_of_its_doctors_visits() throws Exception {
        try (StompEar ear = StompEar.connected(practice.admin().token())) {
            ear.subscribe("/topic/doctors/" + practice.doctor() + "/appointments", "");
            practice.book(day(7));
            assertThat(ear.next().said()).isEqualTo("appointment " + day(7) + " SCHEDULED");
        }
    }

    @Test
    void who_may_not_have_the_stream_may_not_have_the_topic() throws Exception {
        String patients = "/topic/patients/" + practice.patient().id() + "/appointments";
        String doctors = "/topic/doctors/" + practice.doctor() + "/appointments";
        String other = Practice.open().signedIn().token();
        assertThat(refusal(other, patients)).isEqualTo("unknown-patient");
        assertThat(refusal(other, doctors)).isEqualTo("forbidden");
        assertThat(refusal("", patients)).isEqualTo("unauthenticated");
        assertThat(refusal("", doctors)).isEqualTo("unauthenticated");
        assertThat(refusal(other, "/topic/everything")).isEqualTo("unknown-topic");
        assertThat(refusal(other, "/topic/availability/x")).isEqualTo("invalid-input");
        assertThat(refusal(Client.demo(Platform.shared().url(), "auditor").token(), doctors))
                .isEqualTo("forbidden");
        try (StompEar ear = StompEar.refused("nonsense")) {
            assertThat(ear.error()).isEqualTo("unauthenticated");
        }
        try (StompEar ear = StompEar.connected(other)) {
            ear.send("/topic/availability/" + practice.doctor());
            assertThat(ear.error()).isEqualTo("forbidden");
        }
    }

    @Test
    void pages_of_other_places_open_no_socket() {
        HttpClient browser = HttpClient.newHttpClient();
        URI url = URI.create(Platform.shared().url().replaceFirst("^http", "ws") + "/ws");
        assertThat(browser.newWebSocketBuilder()
                        .header("Origin", "https://elsewhere.example")
                        .buildAsync(url, new WebSocket.Listener() {}))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(403));
    }

    private static String refusal(String token, String topic) throws Exception {
        try (StompEar ear = StompEar.connected(token)) {
            ear.ask(topic, "");
            return ear.error();
        }
    }
}
