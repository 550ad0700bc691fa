package org.horarium.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who listens by a socket is in the trail like whoever asks, and so is who may not. */
class SocketTrailTest {

    private static final String ROUTE = "SUBSCRIBE /topic/patients/{id}/appointments";

    private final Clinic.Patient patient = Clinic.patient(Platform.anyone());
    private final String topic = "/topic/patients/" + patient.id() + "/appointments";

    @Test
    void a_subscription_names_whose_visits_are_told() throws Exception {
        String token =
                Platform.anyone().signedIn(patient.email(), "correct horse").token();
        try (StompEar ear = StompEar.connected(token)) {
            ear.subscribe(topic, "");
        }
        assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("what", ROUTE)
                .containsEntry("outcome", "ALLOWED")
                .containsEntry("role", "PATIENT")
                .containsEntry("address", "127.0.0.1"));
    }

    @Test
    void a_refused_one_too() throws Exception {
        String token = Client.demo(Platform.shared().url(), "patient").token();
        try (StompEar ear = StompEar.connected(token)) {
            ear.ask(topic, "");
            assertThat(ear.error()).isNotEmpty();
        }
        assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("what", ROUTE)
                .containsEntry("outcome", "DENIED")
                .containsEntry("reason", "unknown-patient"));
    }

    private List<Map<String, Object>> entries() {
        return Platform.shared()
                .part(JdbcClient.class)
                .sql("select * from audit.access_entry where patients @> array[cast(? as uuid)] and action = 'READ'")
                .param(patient.id())
                .query()
                .listOfRows();
    }
}
