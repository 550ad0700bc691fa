package org.horarium.platform.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** What the API's description says of the answers is true. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribedAnswersTest {

    private static final String START = "2027-03-01T09:00:00+01:00";
    private static final String LATER = "2027-03-01T10:00:00+01:00";
    private static final String LATEST = "2027-03-01T11:00:00+01:00";

    private Client anyone;
    private Client admin;
    private Client patient;
    private Clinic.Patient who;
    private Clinic clinic;
    private String doctor;
    private Description api;

    @BeforeAll
    void meet() {
        anyone = Client.anonymous(Platform.shared().url());
        admin = Client.demo(anyone.url(), "admin");
        who = Clinic.patient(anyone);
        patient = anyone.signedIn(who.email(), "correct horse");
        clinic = Clinic.in(admin, "Europe/Berlin");
        doctor = clinic.doctor("08:00", "18:00");
        api = new Description(anyone);
    }

    @Test
    void of_signing_in() {
        String login = "POST /api/auth/login";
        Map<String, String> right = Map.of("email", who.email(), "password", "correct horse");
        Reply in = api.check(200, login, anyone.post("/api/auth/login", right));
        api.check(401, login, anyone.post("/api/auth/login", Map.of("email", who.email(), "password", "wrong")));
        api.check(400, login, anyone.post("/api/auth/login", Map.of()));
        Client other = anyone.withToken(in.text("access_token"));
        api.check(200, "GET /api/auth/sessions", other.get("/api/auth/sessions"));
        api.check(200, "GET /api/auth/second-factor", other.get("/api/auth/second-factor"));
        api.check(401, "GET /api/auth/sessions", anyone.get("/api/auth/sessions"));
    }

    @Test
    void of_holding_and_booking() {
        String hold = "POST /api/holds";
        Reply held = api.check(201, hold, patient.post("/api/holds", Map.of("doctor_id", doctor, "start", LATEST)));
        String release = "/api/holds/" + held.text("hold_id");
        api.check(204, "DELETE /api/holds/{id}", patient.delete(release));

        String book = "POST /api/appointments";
        Map<String, Object> wanted = Clinic.booking(who.id(), doctor, START);
        Reply booked = api.check(201, book, patient.post("/api/appointments", wanted));
        Reply taken = api.check(409, book, patient.post("/api/appointments", wanted));
        assertThat(taken.list("alternatives")).isNotEmpty();
        Reply invalid = api.check(400, book, patient.post("/api/appointments", Map.of()));
        assertThat(invalid.list("errors")).isNotEmpty();

        String path = "/api/appointments/" + booked.text("id");
        api.check(200, "GET /api/appointments/{id}", patient.getAfter(booked.token(), path));
        Reply moved = patient.post(path + "/reschedule", Map.of("start", LATER));
        api.check(200, "POST /api/appointments/{id}/reschedule", moved);
        Reply mine = patient.getAfter(moved.token(), "/api/patients/" + who.id() + "/appointments");
        assertThat(api.check(200, "GET /api/patients/{id}/appointments", mine).list("items"))
                .isNotEmpty();
        Reply cancelled = patient.put(path, Map.of("status", "CANCELLED"));
        api.check(200, "PUT /api/appointments/{id}", cancelled);
        Reply unknown = patient.get("/api/appointments/" + UUID.randomUUID());
        api.check(404, "GET /api/appointments/{id}", unknown);
    }

    @Test
    void of_searching() {
        Client demo = Client.demo(anyone.url(), "patient");
        Reply found = api.check(200, "GET /api/appointments/search", demo.get("/api/appointments/search?limit=50"));
        assertThat(found.list("slots")).isNotEmpty();
        for (String list : List.of("doctors", "clinics", "locations")) {
            Reply page = api.check(200, "GET /api/" + list, demo.get("/api/" + list + "?limit=50"));
            assertThat(page.list("items")).isNotEmpty();
        }
        api.check(200, "GET /api/directory", admin.get("/api/directory"));
        api.check(200, "GET /api/doctors/{id}", demo.get("/api/doctors/" + found.text("slots/0/doctor_id")));
        api.check(200, "GET /api/patients/{id}", patient.get("/api/patients/" + who.id()));
    }

    @Test
    void of_planning() {
        String at = "/api/doctors/" + doctor;
        for (String part : List.of("schedule", "schedule/exceptions", "visit-types", "booking-window")) {
            api.check(200, "GET /api/doctors/{doctor}/" + part, admin.get(at + "/" + part));
        }
        Map<String, Object> time =
                Map.of("start", "2027-04-01T09:00:00+02:00", "end", "2027-04-01T10:00:00+02:00", "reason", "Away");
        Reply block = api.check(201, "POST /api/doctors/{doctor}/blocks", admin.post(at + "/blocks", time));
        String freed = at + "/blocks/" + block.text("block_id");
        api.check(204, "DELETE /api/doctors/{doctor}/blocks/{block}", admin.delete(freed));
        Map<String, Object> closed = Map.of("date", "2027-04-02", "closed", true);
        String exceptions = "POST /api/doctors/{doctor}/schedule/exceptions";
        api.check(201, exceptions, admin.post(at + "/schedule/exceptions", closed));
        Map<String, Object> offer = Map.of("code", "long", "duration_minutes", 60, "modes", List.of("VIDEO"));
        api.check(201, "POST /api/doctors/{doctor}/visit-types", admin.post(at + "/visit-types", offer));
        Map<String, Object> window = Map.of("minimum_notice_minutes", 0, "maximum_advance_days", 700);
        api.check(200, "PUT /api/doctors/{doctor}/booking-window", admin.put(at + "/booking-window", window));
    }

    @Test
    void of_keeping_the_directory_and_accounts() {
        api.check(201, "POST /api/clinics", admin.post("/api/clinics", Map.of("name", "House of descriptions")));
        Map<String, Object> place = Map.of("name", "Annexe", "zone", "Europe/Berlin");
        String locations = "/api/clinics/" + clinic.id() + "/locations";
        api.check(201, "POST /api/clinics/{id}/locations", admin.post(locations, place));
        api.check(201, "POST /api/doctors", admin.post("/api/doctors", Map.of("full_name", "Dr. Description")));
        Map<String, Object> invitation = Map.of("email", UUID.randomUUID() + "@test.horarium.test", "role", "AUDITOR");
        api.check(201, "POST /api/accounts", admin.post("/api/accounts", invitation));
        api.check(409, "POST /api/accounts", admin.post("/api/accounts", invitation));
        Map<String, Object> key = Map.of("name", "described", "scopes", List.of("directory:read"), "everywhere", true);
        Reply made = api.check(201, "POST /api/api-keys", admin.post("/api/api-keys", key));
        api.check(200, "GET /api/api-keys", admin.get("/api/api-keys"));
        api.check(204, "DELETE /api/api-keys/{id}", admin.delete("/api/api-keys/" + made.text("api_key/id")));
        api.check(200, "GET /api/projections", admin.get("/api/projections"));
        api.check(200, "GET /api/outbox", admin.get("/api/outbox"));
        api.check(202, "POST /api/auth/confirm/letter", patient.send("POST", "/api/auth/confirm/letter", null));
    }

    @Test
    void and_what_is_not_as_described_would_be_found_out() {
        Reply page = admin.get("/api/doctors?limit=1");
        Reply other = new Reply(200, ((ObjectNode) page.body()).put("more", 1), page.headers());
        Reply less = new Reply(200, page.body().deepCopy(), page.headers());
        ((ObjectNode) less.body().at("/items/0")).remove("full_name");
        assertThatThrownBy(() -> api.check(200, "GET /api/doctors", other)).hasMessageContaining("more");
        assertThatThrownBy(() -> api.check(200, "GET /api/doctors", less)).hasMessageContaining("full_name");
    }

    @Test
    void of_every_endpoint_and_of_what_goes_wrong_there() {
        for (JsonNode path : api.paths()) {
            for (JsonNode operation : path) {
                assertThat(operation.path("responses").has("default"))
                        .as("%s", operation)
                        .isTrue();
                assertThat(operation.path("responses").size())
                        .as("%s", operation)
                        .isEqualTo(2);
            }
        }
    }
}
