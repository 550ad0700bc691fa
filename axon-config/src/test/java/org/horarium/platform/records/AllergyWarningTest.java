package org.horarium.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is allergic to penicillin is not prescribed amoxicillin unless somebody means it. */
class AllergyWarningTest {

    private final VisitToday visit = VisitToday.make();

    @Test
    void a_prescription_that_meets_an_allergy_is_written_once_its_writer_says_why() {
        Reply told = visit.patients()
                .post(
                        "/api/patients/" + visit.patient().id() + "/history",
                        Map.of("kind", "allergy", "text", "Penicillin"));
        assertThat(told.status()).isEqualTo(201);
        Map<String, Object> content = Map.of("diagnosis", "Sore throat", "prescription", "Amoxicillin 500 mg");

        Reply warned = visit.doctors().post("/api/medical-records", visit.record(content));
        assertThat(warned.status()).isEqualTo(409);
        assertThat(warned.reason()).isEqualTo("allergy-warning");
        assertThat(warned.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(warned.text("trace_id")).isEqualTo(trace(warned));
        assertThat(warned.text("detail")).doesNotContain("Penicillin", "Amoxicillin");
        JsonNode warning = warned.body().at("/warnings/0");
        assertThat(warning.at("/prescription").asText()).isEqualTo("Amoxicillin 500 mg");
        assertThat(warning.at("/allergy").asText()).isEqualTo("Penicillin");
        assertThat(shownIn(warned))
                .as("an allergy is shown, so the trail says to whom")
                .isEqualTo(visit.patient().id());

        Map<String, Object> meant = Map.of(
                "diagnosis",
                "Sore throat",
                "prescription",
                "Amoxicillin 500 mg",
                "accept_warnings",
                List.of(warning.at("/id").asText()),
                "accepted_because",
                "tolerated it twice since");
        Reply written = visit.doctors().post("/api/medical-records", visit.record(meant));
        assertThat(written.status()).isEqualTo(201);
        assertThat(written.text("warnings/0/id")).isEqualTo(warning.at("/id").asText());
        assertThat(visit.patients()
                        .getAfter(written.token(), "/api/medical-records/" + written.text("id"))
                        .text("accepted_warnings/0/because"))
                .isEqualTo("tolerated it twice since");
    }

    private static String shownIn(Reply reply) {
        return Platform.shared()
                .part(JdbcClient.class)
                .sql("select array_to_string(patients, ' ') from audit.access_entry"
                        + " where correlation = ? and outcome = 'ALLOWED'")
                .param(trace(reply))
                .query(String.class)
                .single();
    }

    private static String trace(Reply reply) {
        return reply.headers().firstValue("Horarium-Trace-Id").orElseThrow();
    }
}
