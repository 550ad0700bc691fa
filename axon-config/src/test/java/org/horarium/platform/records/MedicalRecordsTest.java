package org.horarium.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a doctor writes of a visit is read by the patient and by nobody whom it does not concern. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MedicalRecordsTest {

    private final String url = Platform.shared().url();
    private final JdbcClient database = Platform.shared().part(JdbcClient.class);
    private VisitToday visit;

    @BeforeAll
    void book() {
        visit = VisitToday.make();
    }

    @Test
    void a_record_goes_from_the_doctors_hand_to_the_patients_eyes() {
        Map<String, Object> said = visit.record(Map.of(
                "template",
                "consultation",
                "diagnosis",
                List.of(Map.of("text", "Acute pharyngitis", "code", "J02.9")),
                "findings",
                "Throat red",
                "prescription",
                List.of(VisitToday.IBUPROFEN)));
        Reply written = visit.doctors().post("/api/medical-records", said, "Idempotency-Key", "first");
        assertThat(written.status()).isEqualTo(201);
        assertThat(written.body().path("warnings")).isEmpty();
        Reply again = visit.doctors().post("/api/medical-records", said, "Idempotency-Key", "first");
        assertThat(again.body()).isEqualTo(written.body());

        String path = "/api/medical-records/" + written.text("id");
        JsonNode first = visit.patients().getAfter(written.token(), path).body();
        assertThat(first.at("/findings").asText()).isEqualTo("Throat red");
        assertThat(first.at("/signed").isNull()).isTrue();

        Reply amended = visit.doctors()
                .put(
                        path,
                        Map.of(
                                "reason",
                                "looked again",
                                "findings",
                                "Throat clear",
                                "prescription",
                                VisitToday.IBUPROFEN),
                        "If-Match",
                        "\"0\"");
        assertThat(amended.status()).isEqualTo(200);
        Reply signed = visit.doctors().post(path + "/sign", Map.of(), "If-Match", "\"1\"");
        assertThat(signed.status()).isEqualTo(204);

        JsonNode now = visit.patients().getAfter(signed.token(), path).body();
        assertThat(now.at("/findings").asText()).isEqualTo("Throat clear");
        assertThat(now.at("/prescriptions/0/id")).isEqualTo(first.at("/prescriptions/0/id"));
        assertThat(now.at("/signed/by").asText()).isEqualTo(visit.doctor());
        assertThat(now.at("/signed/name").asText()).startsWith("Dr. ");
        assertThat(now.at("/signed/version").asLong()).isEqualTo(1);
        assertThat(now.at("/amended").asInt()).isEqualTo(1);
        assertThat(visit.patients().get(path + "/versions").list("items")).hasSize(2);
        assertThat(visit.patients()
                        .get("/api/patients/" + visit.patient().id() + "/medical-records?appointment_id="
                                + visit.appointment())
                        .list("items")
                        .map(item -> item.path("id").asText()))
                .contains(written.text("id"));
    }

    @Test
    void nobody_else_reads_it_and_who_read_it_or_tried_is_in_the_trail() {
        Reply written = write(Map.of("findings", "Throat red"));
        String path = "/api/medical-records/" + written.text("id");
        Reply read = visit.patients().getAfter(written.token(), path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(entries(read)).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("what", "GET /api/medical-records/{id}")
                .containsEntry("outcome", "ALLOWED")
                .containsEntry("named", visit.patient().id()));

        Clinic.Patient other = Clinic.patient(Platform.anyone());
        for (Client stranger :
                List.of(Platform.anyone().signedIn(other.email(), "correct horse"), Client.demo(url, "doctor"))) {
            Reply refused = stranger.get(path);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.reason()).isEqualTo("unknown-record");
            assertThat(entries(refused)).singleElement().satisfies(entry -> assertThat(entry)
                    .containsEntry("outcome", "DENIED")
                    .containsEntry("named", visit.patient().id()));
        }
        for (String role : List.of("staff", "admin", "auditor", "privacy")) {
            assertThat(Client.demo(url, role).get(path).status()).isEqualTo(403);
        }
        assertThat(Client.demo(url, "doctor").post(path + "/sign", Map.of()).reason())
                .isEqualTo("unknown-record");
    }

    @Test
    void in_an_emergency_another_doctor_reads_and_does_not_write() {
        Reply written = write(Map.of("findings", "Throat red"));
        String path = "/api/medical-records/" + written.text("id");
        Client doctor = Client.demo(url, "doctor");
        assertThat(doctor.post(
                                "/api/patients/" + visit.patient().id() + "/emergency-access",
                                Map.of("reason", "found unconscious"))
                        .status())
                .isEqualTo(201);

        Reply read = doctor.getAfter(written.token(), path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.headers().firstValue("Horarium-Emergency-Access")).contains("true");
        assertThat(entries(read)).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("purpose", "ETREAT")
                .containsEntry("emergency", true));
        assertThat(doctor.put(path, Map.of("reason", "mistyped", "findings", "Clear"))
                        .reason())
                .isEqualTo("anothers-record");
        assertThat(doctor.post("/api/medical-records", visit.record(Map.of("findings", "Clear")))
                        .reason())
                .isEqualTo("unknown-appointment");
    }

    @Test
    void a_few_words_will_do() {
        Reply written = write(Map.of("diagnosis", "  Cold ", "prescription", "Rest, and tea"));

        JsonNode shown = visit.patients()
                .getAfter(written.token(), "/api/medical-records/" + written.text("id"))
                .body();
        assertThat(shown.at("/diagnoses/0/text").asText()).isEqualTo("Cold");
        assertThat(shown.at("/diagnoses/0/code").isNull()).isTrue();
        assertThat(shown.at("/prescriptions/0/drug").asText()).isEqualTo("Rest, and tea");
        assertThat(shown.at("/prescriptions/0/dose").asText()).isEmpty();
    }

    @Test
    void what_has_no_meaning_is_refused_by_its_field_and_never_by_what_it_says() {
        List<Map<String, Object>> broken = List.of(
                Map.of(),
                Map.of("diagnosis", List.of(Map.of("text", "Canary", "code", "cold"))),
                Map.of("diagnosis", List.of(Map.of("code", "J02.9"))),
                Map.of("prescription", List.of(Map.of("drug", "Canary"))),
                Map.of("findings", "Canary", "template", "Not a code"),
                Map.of("findings", "Canary".repeat(10_000)),
                Map.of("findings", "Canary", "accept_warnings", List.of("some")));
        for (Map<String, Object> content : broken) {
            Reply refused = visit.doctors().post("/api/medical-records", visit.record(content));
            assertThat(refused.status()).as(content.keySet().toString()).isEqualTo(400);
            assertThat(refused.body().toString()).doesNotContain("Canary");
        }
    }

    @Test
    void the_headings_for_a_type_of_visit_are_the_houses() {
        String type = "type-" + UUID.randomUUID();
        Map<String, Object> headings = Map.of("findings", List.of("Since then"), "plan", List.of("Next"));
        Reply set = Client.demo(url, "staff").put("/api/record-templates/" + type, headings);
        assertThat(set.status()).isEqualTo(204);
        assertThat(visit.doctors()
                        .put("/api/record-templates/" + type, headings)
                        .status())
                .isEqualTo(403);
        assertThat(Client.demo(url, "staff")
                        .put("/api/record-templates/No%20code", headings)
                        .status())
                .isEqualTo(400);

        assertThat(visit.doctors()
                        .getAfter(set.token(), "/api/record-templates")
                        .list("items")
                        .filter(item -> item.path("visit_type").asText().equals(type)))
                .singleElement()
                .satisfies(item -> assertThat(item.at("/findings/0").asText()).isEqualTo("Since then"));
    }

    private Reply write(Map<String, ?> content) {
        Reply written = visit.doctors().post("/api/medical-records", visit.record(content));
        assertThat(written.status()).isEqualTo(201);
        return written;
    }

    private List<Map<String, Object>> entries(Reply reply) {
        return database.sql(
                        "select *, array_to_string(patients, ' ') as named from audit.access_entry where correlation = ?")
                .param(reply.headers().firstValue("Horarium-Trace-Id").orElseThrow())
                .query()
                .listOfRows();
    }
}
