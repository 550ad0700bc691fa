package org.horarium.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.command.Origin;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is erased is nobody any more, and everybody else is who they were. */
class ErasureTest {

    private static final Map<String, String> ASKED = Map.of("reason", "the patient asked for it");

    private final Platform platform = Platform.shared();
    private final String url = platform.url();
    private final Client admin = Client.demo(url, "admin");
    private final Client officer = Client.demo(url, "privacy");
    private final JdbcClient db = platform.part(JdbcClient.class);
    private final Clinic.Patient anna = Clinic.patient(Platform.anyone());
    private final Clinic.Patient boris = Clinic.patient(Platform.anyone());
    private String doctor = "";
    private String annas = "";
    private String boriss = "";

    @BeforeEach
    void book() {
        doctor = Clinic.in(admin, "America/New_York").doctor("08:00", "18:00");
        annas = visit(anna, "2027-03-01T14:00:00Z").text("id");
        boriss = visit(boris, "2027-03-01T15:00:00Z").text("id");
    }

    @Test
    void an_erased_patient_is_nobody_and_their_neighbour_is_untouched() {
        Client theirs = Platform.anyone().signedIn(anna.email(), "correct horse");
        await().until(() -> theirs.get("/api/patients/" + anna.id()).status() == 200);

        Reply erased = erase(anna);
        assertThat(erased.status()).isEqualTo(204);
        assertThat(erase(anna).status()).as("asked again").isEqualTo(204);

        assertThat(theirs.get("/api/patients/" + anna.id()).status()).isEqualTo(401);
        assertThat(Platform.anyone()
                        .post("/api/auth/login", Map.of("email", anna.email(), "password", "correct horse"))
                        .status())
                .isEqualTo(401);
        Reply seen = admin.getAfter(erased.token(), "/api/appointments/" + annas);
        assertThat(seen.text("notes")).isEqualTo("[erased]");
        assertThat(seen.text("patient/full_name")).isEqualTo("[erased]");
        await().until(() ->
                admin.get("/api/appointments/" + boriss).text("notes").equals("a cough"));
        Reply state = officer.get("/api/patients/" + anna.id() + "/erasure");
        assertThat(state.text("erased")).isEqualTo("true");
        assertThat(state.text("reason")).isEqualTo(ASKED.get("reason"));
        assertThat(officer.get("/api/patients/" + boris.id() + "/erasure").text("erased"))
                .isEqualTo("false");
    }

    @Test
    void whatever_is_asked_about_an_erased_patient_is_refused_but_their_visits_can_be_called_off() {
        erase(anna);
        String path = "/api/patients/" + anna.id();
        Map<String, Object> wish = Clinic.booking(anna.id(), doctor, "2027-03-02T14:00:00Z");
        assertGone(admin.post("/api/appointments", wish));
        assertGone(admin.put(path, Map.of("full_name", "Somebody", "date_of_birth", "1980-02-29")));
        assertGone(Client.demo(url, "doctor")
                .post(path + "/emergency-access", Map.of("reason", "found unconscious, no relatives")));
        assertGone(officer.put(path + "/legal-hold", ASKED));
        assertGone(admin.put("/api/appointments/" + annas, Map.of("notes", "a word")));
        assertThat(admin.put("/api/appointments/" + annas, Map.of("status", "CANCELLED"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_hold_is_in_the_way_and_said_so() {
        String path = "/api/patients/" + anna.id();
        assertThat(officer.put(path + "/legal-hold", ASKED).status()).isEqualTo(204);
        Reply refused = erase(anna);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).isEqualTo("legal-hold");
        assertThat(officer.get(path + "/erasure").text("legal_hold")).isEqualTo("true");
        assertThat(admin.getAfter(visit(anna, "2027-03-03T14:00:00Z").token(), "/api/appointments/" + annas)
                        .text("notes"))
                .isEqualTo("a cough");
        assertThat(officer.delete(path + "/legal-hold?reason=closed").status()).isEqualTo(204);
        assertThat(erase(anna).status()).isEqualTo(204);
    }

    @Test
    void where_the_process_ends_between_the_event_and_the_key_the_next_one_destroys_it() {
        EventStore store = platform.part(EventStore.class);
        String stream = "patient-" + anna.id();
        long next = store.lastSequenceNumberFor(stream).orElseThrow() + 1;
        store.publish(new GenericDomainEventMessage<>(
                "Patient", stream, next, new PatientErased(PatientId.of(anna.id())), Origin.system("test")));

        await().atMost(Duration.ofSeconds(10)).until(() -> isDestroyed(anna));
        assertThat(isDestroyed(boris)).isFalse();
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        admin.get("/api/appointments/" + annas).text("notes").equals("[erased]"));
        assertGone(admin.post("/api/appointments", Clinic.booking(anna.id(), doctor, "2027-03-02T16:00:00Z")));
    }

    @Test
    void auditors_see_that_there_was_something_and_that_nobody_can_tell_what() {
        erase(anna);
        Client auditor = Client.demo(url, "auditor");
        assertThat(opened(auditor, annas).text("erased")).isEqualTo("true");
        assertThat(opened(auditor, boriss).text("value")).isEqualTo("a cough");
        Reply then = auditor.get("/api/audit/appointments/" + annas);
        assertThat(then.status()).isEqualTo(200);
        assertThat(then.text("state/notes")).isEqualTo("•••");
    }

    private Reply opened(Client auditor, String visit) {
        UUID event = db.sql("select event_id from domain_event where stream = ? and sequence_number = 0")
                .param("appointment-" + visit)
                .query(UUID.class)
                .single();
        return auditor.get("/api/audit/events/" + event + "/fields?path=notes&purpose=HCOMPL&reason=asked");
    }

    private boolean isDestroyed(Clinic.Patient patient) {
        return db.sql("select wrapped is null from privacy.data_key where patient = cast(? as uuid)")
                .param(patient.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Reply visit(Clinic.Patient patient, String start) {
        Map<String, Object> wish = Clinic.booking(patient.id(), doctor, start);
        wish.put("notes", "a cough");
        Reply booked = admin.post("/api/appointments", wish);
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        return booked;
    }

    private Reply erase(Clinic.Patient patient) {
        return officer.post("/api/patients/" + patient.id() + "/erasure", ASKED);
    }

    private static void assertGone(Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(410);
        assertThat(reply.reason()).isEqualTo("patient-erased");
    }
}
