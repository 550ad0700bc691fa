package org.horarium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is shown something of a patient, or refused it, is in the trail before they have the answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTrailTest {

    private static final String START = "2027-04-05T15:00:00Z";

    private final String url = Platform.shared().url();
    private final JdbcClient database = Platform.shared().part(JdbcClient.class);
    private final Client admin = Client.demo(url, "admin");
    private final Client auditor = Client.demo(url, "auditor");
    private Clinic.Patient patient;
    private Client theirs;
    private String doctor;
    private String appointment;

    @BeforeAll
    void book() {
        patient = Clinic.patient(Platform.anyone());
        theirs = Platform.anyone().signedIn(patient.email(), "correct horse");
        doctor = Clinic.in(admin, "America/New_York").doctor("08:00", "18:00");
        Reply booked = theirs.post("/api/appointments", Clinic.booking(patient.id(), doctor, START));
        appointment = booked.text("id");
        assertThat(theirs.getAfter(booked.token(), "/api/appointments/" + appointment)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void reading_oneself_is_a_patients_request() {
        Map<String, Object> entry = entryOf(theirs.get("/api/patients/" + patient.id()));
        assertThat(entry)
                .containsEntry("role", "PATIENT")
                .containsEntry("purpose", "PATRQT")
                .containsEntry("action", "READ")
                .containsEntry("outcome", "ALLOWED")
                .containsEntry("what", "GET /api/patients/{id}")
                .containsEntry("related", true)
                .containsEntry("address", "127.0.0.1");
        assertThat(patientsOf(entry)).containsExactly(patient.id());
    }

    @Test
    void a_list_names_everybody_in_it() {
        Reply found = admin.get("/api/patients?limit=20");
        Map<String, Object> entry = entryOf(found);
        assertThat(entry).containsEntry("action", "SEARCH").containsEntry("purpose", "HSYSADMIN");
        assertThat(patientsOf(entry))
                .containsExactlyInAnyOrderElementsOf(
                        found.list("items").map(one -> one.path("id").asText()).toList())
                .hasSizeGreaterThan(1);
    }

    @Test
    void so_do_a_doctors_days_a_calendar_file_a_write_and_a_stream() {
        Map<String, Object> days = entryOf(admin.get("/api/doctors/" + doctor + "/appointments"));
        assertThat(patientsOf(days)).containsExactly(patient.id());
        assertThat(days).containsEntry("related", true);

        HttpResponse<String> file = theirs.file("/api/appointments/" + appointment + "/calendar.ics");
        Map<String, Object> taken =
                entryOf(file.headers().firstValue("Horarium-Trace-Id").orElseThrow());
        assertThat(patientsOf(taken)).containsExactly(patient.id());
        assertThat(taken).containsEntry("appointment", UUID.fromString(appointment));

        Reply noted = admin.put("/api/appointments/" + appointment, Map.of("notes", "comes by train"));
        assertThat(entryOf(noted))
                .containsEntry("what", "PUT /api/appointments/{id}")
                .containsEntry("action", "READ");
        assertThat(patientsOf(entryOf(noted))).containsExactly(patient.id());

        Reply stream = theirs.get("/api/patients/" + patient.id() + "/appointments/stream");
        assertThat(stream.status()).isEqualTo(200);
        assertThat(entryOf(stream)).containsEntry("what", "GET /api/patients/{id}/appointments/stream");
        assertThat(patientsOf(entryOf(stream))).containsExactly(patient.id());
    }

    @Test
    void what_is_hidden_is_a_refusal_too() {
        Client other = Client.demo(url, "doctor");
        for (String path :
                List.of("/api/patients/%s", "/api/patients/%s/appointments", "/api/patients/%s/access-log")) {
            Reply hidden = other.get(path.formatted(patient.id()));
            assertThat(entryOf(hidden)).containsEntry("outcome", "DENIED").containsEntry("role", "DOCTOR");
        }
        Map<String, Object> hidden = entryOf(other.get("/api/patients/" + patient.id()));
        assertThat(hidden).containsEntry("reason", "unknown-patient").containsEntry("related", false);
        assertThat(patientsOf(hidden)).containsExactly(patient.id());
        Map<String, Object> visit = entryOf(other.get("/api/appointments/" + appointment));
        assertThat(visit).containsEntry("reason", "unknown-appointment").containsEntry("outcome", "DENIED");
        assertThat(patientsOf(visit)).containsExactly(patient.id());
        Map<String, Object> stream = entryOf(other.get("/api/patients/" + patient.id() + "/appointments/stream"));
        assertThat(stream).containsEntry("outcome", "DENIED");
    }

    @Test
    void so_is_what_a_role_does_not_allow() {
        assertThat(entryOf(theirs.get("/api/accounts?email=a@b.c")))
                .containsEntry("outcome", "DENIED")
                .containsEntry("reason", "forbidden")
                .containsEntry("role", "PATIENT");
        assertThat(entryOf(auditor.put("/api/patients/" + patient.id(), Map.of())))
                .containsEntry("outcome", "DENIED")
                .containsEntry("action", "WRITE");
        assertThat(entryOf(system("directory:read").get("/api/patients/" + patient.id())))
                .containsEntry("outcome", "DENIED")
                .containsEntry("role", "API_CLIENT");
    }

    @Test
    void visitors_who_are_refused_again_and_again_leave_one_entry() {
        IntStream.range(0, 50).forEach(at -> assertThat(Platform.anyone()
                        .delete("/api/api-keys/" + UUID.randomUUID())
                        .status())
                .isEqualTo(401));
        assertThat(database.sql("select count(*) from audit.access_entry where what = 'DELETE /api/api-keys/{id}'"
                                + " and actor = 'visitor' and reason = 'unauthenticated' and outcome = 'DENIED'")
                        .query(Long.class)
                        .single())
                .isBetween(1L, 2L);
    }

    @Test
    void a_failed_sign_in_names_the_account_and_never_its_address() {
        Reply failed =
                Platform.anyone().post("/api/auth/login", Map.of("email", patient.email(), "password", "wrong horse"));
        Map<String, Object> entry = entryOf(failed);
        assertThat(entry).containsEntry("action", "SIGN_IN").containsEntry("reason", "sign-in-refused");
        String account = admin.get("/api/accounts?email=" + patient.email()).text("items/0/id");
        assertThat(entry).containsEntry("actor", account);
        Map<String, Object> nobody = entryOf(Platform.anyone()
                .post("/api/auth/login", Map.of("email", "nobody@test.horarium.test", "password", "wrong horse")));
        assertThat(nobody).containsEntry("actor", "visitor").containsEntry("reason", "sign-in-refused");
        assertThat(database.sql("select count(*) from audit.access_entry e where cast(e as text) like '%@%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void so_does_whoever_is_not_let_try_any_more() {
        Map<String, String> wrong =
                Map.of("email", UUID.randomUUID() + "@test.horarium.test", "password", "wrong horse");
        Reply last = Platform.anyone().post("/api/auth/login", wrong);
        for (int at = 0; at < 15 && last.status() != 429; at++) {
            last = Platform.anyone().post("/api/auth/login", wrong);
        }
        assertThat(entryOf(last)).containsEntry("action", "SIGN_IN").containsEntry("reason", "too-many-attempts");
    }

    @Test
    void a_guardian_acts_for_a_minor() {
        String minor = Platform.anyone()
                .post(
                        "/api/patients",
                        Map.of(
                                "email", UUID.randomUUID() + "@test.horarium.test",
                                "password", "correct horse",
                                "full_name", "A Minor",
                                "date_of_birth", "2020-02-02"))
                .text("id");
        admin.put("/api/patients/" + minor + "/guardians/" + patient.id(), Map.of());
        await().until(() -> theirs.get("/api/patients/" + minor).status() == 200);
        Map<String, Object> entry = entryOf(theirs.get("/api/patients/" + minor));
        assertThat(entry).containsEntry("acting_for", UUID.fromString(minor)).containsEntry("related", true);
    }

    @Test
    void a_purpose_can_be_said_by_those_to_whom_it_is() {
        String path = "/api/patients/" + patient.id();
        assertThat(entryOf(admin.get(path, "Horarium-Purpose-Of-Use", "HOPERAT")))
                .containsEntry("purpose", "HOPERAT");
        assertThat(theirs.get(path, "Horarium-Purpose-Of-Use", "TREAT").status())
                .isEqualTo(400);
    }

    @Test
    void an_emergency_is_treatment_in_an_emergency() {
        Clinic.Patient unknown = Clinic.patient(Platform.anyone());
        Client other = Client.demo(url, "doctor");
        Reply opened = other.post(
                "/api/patients/" + unknown.id() + "/emergency-access", Map.of("reason", "found unconscious, alone"));
        assertThat(patientsOf(entryOf(opened))).containsExactly(unknown.id());
        Reply seen = other.getAfter(opened.token(), "/api/patients/" + unknown.id());
        assertThat(entryOf(seen))
                .containsEntry("purpose", "ETREAT")
                .containsEntry("emergency", true)
                .containsEntry("related", false);
    }

    @Test
    void what_cannot_be_kept_is_not_shown() throws Exception {
        try (Connection blocking = Platform.shared()
                        .part("connectionPool", DataSource.class)
                        .getConnection();
                Statement statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("set local lock_timeout = 0");
            statement.execute("set local transaction_timeout = 0");
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("lock table audit.access_entry in access exclusive mode");
            Reply refused = theirs.get("/api/patients/" + patient.id());
            blocking.rollback();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.reason()).isEqualTo("unavailable");
            assertThat(refused.toString()).doesNotContain("1980-02-29");
        }
        assertThat(theirs.get("/api/patients/" + patient.id()).status()).isEqualTo(200);
    }

    @Test
    void a_patient_sees_who_looked() {
        admin.get("/api/patients/" + patient.id());
        system("patients:read").get("/api/patients/" + patient.id());
        theirs.get("/api/patients/" + patient.id());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(theirs.get("/api/patients/" + patient.id() + "/access-log?limit=200")
                                .list("items")
                                .map(look -> look.path("who").asText()))
                        .contains("Yourself", "Administration", "Another system"));
        assertThat(theirs.get("/api/patients/" + patient.id() + "/access-log?limit=1")
                        .text("next"))
                .isNotEmpty();
    }

    @Test
    void an_auditor_finds_it_and_is_in_the_trail_for_that() {
        String trace = trace(theirs.get("/api/patients/" + patient.id()));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode found = auditor.get("/api/audit/accesses?patient=%s&outcome=ALLOWED&correlation=%s"
                            .formatted(patient.id(), trace))
                    .body();
            assertThat(found.path("items")).hasSize(1);
            assertThat(found.at("/items/0/position").asText()).matches("\\d+\\.\\d+");
        });
        Reply pages = auditor.get("/api/audit/accesses?limit=2");
        assertThat(auditor.get("/api/audit/accesses?limit=2&cursor=" + pages.text("next"))
                        .list("items")
                        .map(item -> item.path("id").asText()))
                .hasSize(2)
                .doesNotContainAnyElementsOf(pages.list("items")
                        .map(item -> item.path("id").asText())
                        .toList());
        assertThat(entryOf(pages)).containsEntry("role", "AUDITOR").containsEntry("purpose", "HCOMPL");
        assertThat(auditor.get("/api/audit/retention").text("kept/access")).isEqualTo("P7Y");
        assertThat(auditor.get("/api/audit/accesses?limit=201").status()).isEqualTo(400);
    }

    @Test
    void what_touches_nobody_is_activity() {
        String trace = trace(theirs.get("/api/auth/sessions"));
        await().untilAsserted(() -> assertThat(database.sql("select what from audit.activity where correlation = ?")
                        .param(trace)
                        .query(String.class)
                        .list())
                .containsExactly("GET /api/auth/sessions"));
        assertThat(entries(trace)).isEmpty();
    }

    private Client system(String scope) {
        return Platform.anyone()
                .withToken(admin.post(
                                "/api/api-keys",
                                Map.of("name", "another system", "scopes", List.of(scope), "everywhere", true))
                        .text("key"));
    }

    private Map<String, Object> entryOf(Reply reply) {
        return entryOf(trace(reply));
    }

    private Map<String, Object> entryOf(String trace) {
        List<Map<String, Object>> found = entries(trace);
        assertThat(found).as("entries of %s", trace).hasSize(1);
        return found.get(0);
    }

    private List<Map<String, Object>> entries(String trace) {
        return database.sql(
                        "select *, array_to_string(patients, ' ') as named from audit.access_entry where correlation = ?")
                .param(trace)
                .query()
                .listOfRows();
    }

    private static List<String> patientsOf(Map<String, Object> entry) {
        return List.of(String.valueOf(entry.get("named")).split(" ", -1));
    }

    private static String trace(Reply reply) {
        return reply.headers().firstValue("Horarium-Trace-Id").orElseThrow();
    }
}
