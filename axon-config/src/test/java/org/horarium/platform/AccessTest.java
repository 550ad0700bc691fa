package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No endpoint is open without a token but the few that must be, and nobody does what is not theirs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final List<String> OPEN = List.of(
            "POST /api/auth/login",
            "POST /api/auth/refresh",
            "POST /api/auth/confirm",
            "POST /api/auth/reset/letter",
            "POST /api/auth/reset",
            "POST /api/auth/invitation",
            "POST /api/auth/email",
            "GET /.well-known/jwks.json",
            "POST /api/patients",
            "GET /api/appointments/search",
            "GET /api/clinics",
            "GET /api/clinics/x",
            "GET /api/locations",
            "GET /api/doctors",
            "GET /api/doctors/x",
            "GET /api/doctors/x/visit-types",
            "GET /api/directory/words",
            "POST /api/visitor-holds",
            "POST /api/visitor-holds/x/extend",
            "DELETE /api/visitor-holds/x",
            "GET /v3/api-docs",
            "GET /v3/api-docs.yaml",
            "GET /v3/api-docs/swagger-config",
            "GET /swagger-ui.html",
            "GET /api/availability/stream",
            "GET /api/documents/x",
            "GET /verify/x",
            "GET /calendar/x.ics",
            "POST /api/visits/confirm",
            "POST /api/unsubscribe",
            "GET /unsubscribe/x",
            "POST /unsubscribe/x",
            "POST /api/callbacks/twilio/status",
            "POST /api/callbacks/twilio/inbound",
            "GET /source");

    private String url;
    private Client anyone;
    private Client admin;

    @BeforeAll
    void meet() {
        url = Platform.shared().url();
        anyone = Client.anonymous(url);
        admin = Client.demo(url, "admin");
    }

    @Test
    void every_endpoint_but_a_few_refuses_those_without_a_token() {
        List<String> open = routes().filter(route -> !isRefused(route)).toList();
        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void a_token_that_was_tampered_with_is_refused() {
        String token = anyone.post(
                        "/api/auth/login", Map.of("email", "patient@demo.horarium.test", "password", "horarium-demo"))
                .text("access_token");
        assertThat(anyone.withToken(token).get("/api/doctors").status()).isEqualTo(200);
        assertThat(anyone.withToken(token.substring(0, token.length() - 4) + "AAAA")
                        .get("/api/doctors")
                        .status())
                .isEqualTo(401);
        String unsigned =
                "eyJhbGciOiJub25lIn0." + token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')) + ".";
        assertThat(anyone.withToken(unsigned).get("/api/doctors").status()).isEqualTo(401);
    }

    @Test
    void sign_in_is_refused_alike_for_unknown_addresses_and_wrong_passwords() {
        Reply wrong = anyone.post(
                "/api/auth/login", Map.of("email", "patient@demo.horarium.test", "password", "wrong password"));
        Reply unknown =
                anyone.post("/api/auth/login", Map.of("email", "nobody@demo.horarium.test", "password", "whatever"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.text("detail")).isEqualTo(unknown.text("detail"));
    }

    @Test
    void a_patient_books_for_nobody_else_and_sees_no_other_appointment() {
        Clinic.Patient one = Clinic.patient(anyone);
        Clinic.Patient other = Clinic.patient(anyone);
        Client oneself = anyone.signedIn(one.email(), "correct horse");
        Client stranger = anyone.signedIn(other.email(), "correct horse");
        String doctor = Clinic.in(admin, "Europe/Berlin").doctor("08:00", "18:00");
        String start = "2027-02-01T09:00:00+01:00";

        assertThat(stranger.post("/api/appointments", Clinic.booking(one.id(), doctor, start))
                        .status())
                .isEqualTo(403);
        Reply booked = oneself.post("/api/appointments", Clinic.booking(one.id(), doctor, start));
        assertThat(booked.status()).isEqualTo(201);
        String path = "/api/appointments/" + booked.text("id");
        String[] seen = {"Horarium-Consistency-Token", booked.token()};
        assertThat(oneself.getAfter(booked.token(), path).status()).isEqualTo(200);
        assertThat(stranger.get(path, seen).status()).isEqualTo(404);
        assertThat(stranger.put(path, Map.of("status", "CANCELLED")).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/reschedule", Map.of("start", start)).status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/patients/" + one.id(), seen).status()).isEqualTo(404);
        assertThat(oneself.put(path, Map.of("status", "COMPLETED")).status()).isEqualTo(403);
        assertThat(oneself.put(path, Map.of("status", "CANCELLED")).status()).isEqualTo(200);
    }

    @Test
    void a_patient_plans_nothing_and_an_auditor_changes_nothing() {
        Client patient = Client.demo(url, "patient");
        Client auditor = Client.demo(url, "auditor");
        String doctor = UUID.randomUUID().toString();
        for (Client somebody : List.of(patient, auditor)) {
            assertThat(somebody.post("/api/clinics", Map.of("name", "Mine")).status())
                    .isEqualTo(403);
            assertThat(somebody.post("/api/doctors", Map.of("full_name", "Me")).status())
                    .isEqualTo(403);
            assertThat(somebody.put("/api/doctors/" + doctor + "/schedule", Map.of("hours", List.of()))
                            .status())
                    .isEqualTo(403);
            assertThat(somebody.post("/api/projections/directory/rebuild", Map.of())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(auditor.post("/api/appointments", Clinic.booking(doctor, doctor, "2027-02-01T09:00:00+01:00"))
                        .status())
                .isEqualTo(403);
        assertThat(patient.get("/api/audit/calendars/" + doctor + "/2027-02-01/events")
                        .status())
                .isEqualTo(403);
        assertThat(auditor.get("/api/audit/calendars/" + doctor + "/2027-02-01/events")
                        .status())
                .isEqualTo(200);
    }

    /** Not by the endpoint itself, which may have a 401 of its own. */
    private boolean isRefused(String route) {
        int space = route.indexOf(' ');
        return anyone.send(route.substring(0, space), route.substring(space + 1), null)
                .reason()
                .equals("unauthenticated");
    }

    private static Stream<String> routes() {
        return Platform.shared()
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(AccessTest::routes)
                .filter(route -> !route.endsWith("/error"))
                .distinct();
    }

    private static Stream<String> routes(RequestMappingInfo route) {
        String path = route.getPatternValues().iterator().next().replaceAll("\\{[^}]*}", "x");
        return route.getMethodsCondition().getMethods().stream().map(method -> method + " " + path);
    }
}
