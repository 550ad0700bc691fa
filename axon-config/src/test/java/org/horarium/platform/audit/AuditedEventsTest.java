package org.horarium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.horarium.command.patients.PatientCommand.RegisterPatient;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an auditor finds of real requests, and what they do not see unless they say why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditedEventsTest {

    private static final String START = "2027-05-10T15:00:00Z";

    private final Client auditor = Client.demo(Platform.shared().url(), "auditor");
    private final JdbcClient db = Platform.shared().part(JdbcClient.class);
    private final Clinic.Patient patient = Clinic.patient(Platform.anyone());
    private final Client account = Platform.anyone().signedIn(patient.email(), "correct horse");
    private String doctor = "";
    private String visit = "";
    private String request = "";
    private String marker = "";

    @BeforeAll
    void bookAVisit() {
        Clinic clinic = Clinic.in(Client.demo(Platform.shared().url(), "admin"), "America/New_York");
        doctor = clinic.doctor("08:00", "18:00");
        marker = "a secret " + UUID.randomUUID();
        Map<String, Object> booking = new HashMap<>(Clinic.booking(patient.id(), doctor, START));
        booking.put("notes", marker);
        Reply booked = account.post("/api/appointments", booking, "Idempotency-Key", "one");
        assertThat(booked.status()).isEqualTo(201);
        visit = booked.text("id");
        request = booked.headers().firstValue("Horarium-Trace-Id").orElseThrow();
        await().until(() -> !events("correlation=" + request).isEmpty());
    }

    @Test
    void every_event_of_a_request_says_who_wanted_it_in_which_role_why_whence_and_by_what() {
        List<JsonNode> events = events("correlation=" + request);
        assertThat(events).hasSize(3).allSatisfy(event -> {
            assertThat(event.path("role").asText()).isEqualTo("PATIENT");
            assertThat(event.path("purpose").asText()).isEqualTo("PATRQT");
            assertThat(event.path("address").asText()).isEqualTo("127.0.0.1");
            assertThat(event.path("emergency").asBoolean()).isFalse();
            assertThat(event.path("position").asText()).matches("\\d+\\.\\d+");
            assertThat(event.path("effective_at").asText()).isEqualTo(START);
        });
        assertThat(texts(events, "actor")).hasSize(3).doesNotContain("").satisfies(AuditedEventsTest::areAllTheSame);
        assertThat(texts(events, "causation")).doesNotContain("").satisfies(AuditedEventsTest::areAllTheSame);
        assertThat(metadata(request)).allSatisfy(stored -> assertThat(stored)
                .contains("\"requestKey\"", "\"fingerprint\"", "\"causation\"", "\"address\""));
    }

    @Test
    void a_refusal_says_as_much() {
        Reply refused = account.post("/api/appointments", Clinic.booking(patient.id(), doctor, START));
        assertThat(refused.status()).isEqualTo(409);
        String trace = refused.headers().firstValue("Horarium-Trace-Id").orElseThrow();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !events("correlation=" + trace).isEmpty());
        assertThat(events("correlation=" + trace)).singleElement().satisfies(event -> {
            assertThat(event.path("type").asText()).isEqualTo("booking.BookingRefused");
            assertThat(event.path("purpose").asText()).isEqualTo("PATRQT");
            assertThat(event.path("causation").asText()).isNotEmpty();
            assertThat(event.at("/payload/reason").asText()).isEqualTo(refused.reason());
        });
    }

    @Test
    void a_run_of_the_platform_itself_has_a_name_and_one_correlation() {
        List<JsonNode> events = events("actor=system:demonstration&limit=200&type=patients.PatientRegistered");
        assertThat(events).hasSizeGreaterThan(10);
        assertThat(texts(events, "correlation")).doesNotContain("").satisfies(AuditedEventsTest::areAllTheSame);
        assertThat(texts(events, "purpose")).containsOnly("HSYSADMIN");
    }

    @Test
    void a_patients_name_is_in_no_list_and_no_story_and_is_opened_to_who_says_why() {
        String list =
                auditor.get("/api/audit/events?patient=" + patient.id()).body().toString();
        assertThat(list)
                .contains(patient.id(), "details.full_name", "•••")
                .doesNotContain("Patient ", patient.email(), "1980-02-29", marker);
        assertThat(auditor.get("/api/audit/appointments/" + visit + "/story")
                        .body()
                        .toString())
                .contains(visit)
                .doesNotContain(marker);

        String event = event("patients.PatientRegistered").path("event_id").asText();
        String fields = "/api/audit/events/" + event + "/fields?path=details.full_name";
        assertThat(auditor.get(fields).status()).isEqualTo(400);
        assertThat(auditor.get(fields + "&purpose=HCOMPL").status()).isEqualTo(400);
        assertThat(auditor.get(fields + "&reason=because").status()).isEqualTo(400);
        assertThat(auditor.get(fields + "&purpose=HCOMPL&reason=%20").status()).isEqualTo(400);
        assertThat(auditor.get(fields + "&purpose=CURIOSITY&reason=because").status())
                .isEqualTo(400);
        assertThat(opened(event)).isEmpty();

        Reply opened = auditor.get(fields + "&purpose=HCOMPL&reason=" + encoded("complaint 7 of the patient"));
        assertThat(opened.text("value")).startsWith("Patient ");
        assertThat(opened(event)).singleElement().asString().contains(patient.id(), "HCOMPL", "complaint 7");
        assertThat(auditor.get("/api/audit/events/" + event
                                + "/fields?path=patient&purpose=HCOMPL&reason=it+is+shown+anyway")
                        .reason())
                .isEqualTo("unknown-field");
    }

    @Test
    void a_bookings_story_is_told_across_its_streams_with_who_looked() {
        account.get("/api/appointments/" + visit);
        auditor.get("/api/audit/appointments/" + visit + "/story");
        Reply story = auditor.get("/api/audit/appointments/" + visit + "/story");
        assertThat(story.list("events").map(event -> event.path("type").asText()))
                .contains("scheduling.SlotBooked", "scheduling.PatientTimeClaimed", "booking.AppointmentBooked");
        assertThat(story.list("accesses").map(access -> access.path("role").asText()))
                .contains("AUDITOR");
        assertThat(auditor.get("/api/audit/stories/" + request).list("events")).hasSize(3);
        assertThat(auditor.get("/api/audit/stories/nothing-that-was").reason()).isEqualTo("unknown-story");
    }

    @Test
    void what_an_auditor_looks_for_is_written_down_with_whose_it_was() {
        Reply list = auditor.get("/api/audit/events?doctor=" + doctor + "&order=desc&limit=5");
        assertThat(list.list("items")).hasSize(5);
        assertThat(list.body().path("behind").asLong()).isZero();
        String trace = list.headers().firstValue("Horarium-Trace-Id").orElseThrow();
        assertThat(db.sql("select concat_ws(' ', action, role, patients, detail) from audit.access_entry"
                                + " where correlation = ?")
                        .param(trace)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("SEARCH", "AUDITOR", patient.id(), "doctor=" + doctor);
    }

    @Test
    void what_cannot_be_asked_is_said_so() {
        for (String wrong : List.of("limit=0", "limit=201", "order=up", "cursor=1", "from=today", "patient=me")) {
            assertThat(auditor.get("/api/audit/events?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_forged_command_of_an_auditor_changes_nothing() {
        PatientId nobody = new PatientId(UUID.randomUUID());
        RegisterPatient command = new RegisterPatient(
                nobody, new PatientDetails("Forged", LocalDate.EPOCH, null, null, null, null, null));
        CommandGateway bus = Platform.shared().part(CommandGateway.class);
        for (Map<String, String> forged : List.of(
                Map.<String, String>of(),
                Map.of("actor", UUID.randomUUID().toString()),
                Map.of("actor", UUID.randomUUID().toString(), "role", "AUDITOR"))) {
            assertThatThrownBy(() -> bus.sendAndWait(new GenericCommandMessage<>(command, forged)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(db.sql("select count(*) from domain_event where stream = ?")
                        .param(nobody.toString())
                        .query(Long.class)
                        .single())
                .isZero();
        bus.sendAndWait(new GenericCommandMessage<>(command, Map.of("actor", "system:test", "role", "SYSTEM")));
        assertThat(db.sql("select count(*) from domain_event where stream = ?")
                        .param(nobody.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private JsonNode event(String type) {
        return events("patient=" + patient.id() + "&type=" + type).get(0);
    }

    private List<JsonNode> events(String query) {
        return auditor.get("/api/audit/events?" + query).list("items").toList();
    }

    private List<String> opened(String event) {
        return db.sql("select concat_ws(' ', patients, purpose, detail) from audit.access_entry"
                        + " where action = 'OPEN_FIELD' and detail like ?")
                .param("%" + event + "%")
                .query(String.class)
                .list();
    }

    private List<String> metadata(String correlation) {
        return db.sql("select convert_from(metadata, 'UTF8') from domain_event"
                        + " where convert_from(metadata, 'UTF8')::jsonb ->> 'correlation' = ?")
                .param(correlation)
                .query(String.class)
                .list();
    }

    private static List<String> texts(List<JsonNode> events, String field) {
        return events.stream().map(event -> event.path(field).asText()).toList();
    }

    private static void areAllTheSame(List<? extends String> texts) {
        assertThat(new HashSet<>(texts)).hasSize(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
