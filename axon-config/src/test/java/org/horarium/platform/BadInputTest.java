package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear answer: 400 with field and rule, 404, 409, 422, never a 500 and nothing half done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private Client admin;
    private Clinic clinic;
    private String doctor;
    private String patient;

    @BeforeAll
    void meet() {
        admin = Client.demo(Platform.shared().url(), "admin");
        clinic = Clinic.in(admin, "America/New_York");
        doctor = clinic.doctor("00:00", "23:00");
        patient = Clinic.patient(admin).id();
    }

    @ParameterizedTest(name = "{0} of a booking: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "patient_id        | \"x\"                              | must be a UUID",
                "patient_id        | 5                                  | must be a UUID",
                "patient_id        | null                               | must not be null",
                "start             | \"tomorrow\"                       | must be a moment",
                "start             | \"2027-01-04T10:00:00\"            | must be a moment",
                "start             | \"2027-02-30T10:00:00Z\"           | must be a moment",
                "start             | \"2027-01-04T10:00:30Z\"           | must be on a whole minute",
                "start             | \"+999999-01-01T00:00:00Z\"        | must lie in the years",
                "appointment_date  | \"2027-02-29\"                     | must be a date that exists",
                "appointment_time  | \"25:00\"                          | must be a time of day",
                "duration_minutes  | -5                                 | must be greater than",
                "duration_minutes  | 100000000000                       | must be a whole number",
                "duration_minutes  | 20.5                               | must be a whole number",
                "duration_minutes  | \"20\"                             | must be a whole number",
                "mode              | \"TELEPATHY\"                      | must be one of",
                "notes             | \"a\\u0000b\"                      | must be valid UTF-8 without NUL",
                "notes             | \"a\\ud800b\"                      | must be valid UTF-8 without NUL",
                "notes             | {}                                 | must be a text",
                "hold_id           | \"none\"                           | must be one that this API gave",
            })
    void names_the_field_and_the_rule(String field, String value, String rule) {
        Reply reply = admin.send("POST", "/api/appointments", bookingWith(field, value));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(400);
        assertThat(reply.list("errors")).as("%s", reply.body()).anySatisfy(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("rule").asText()).startsWith(rule);
        });
        assertThat(reply.text("trace_id")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"patient_id\":}", "{\"a\":1,\"a\":2}", "{} {}", "nonsense", "\"text\""})
    void refuses_what_is_no_well_formed_object(String body) {
        Reply reply = admin.send("POST", "/api/appointments", body.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.list("errors")).isNotEmpty();
    }

    @Test
    void refuses_invalid_utf_8() {
        byte[] body = bookingWith("notes", "\"?\"");
        body[new String(body, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xC3;
        assertThat(admin.send("POST", "/api/appointments", body).status()).isEqualTo(400);
        assertThat(admin.get("/api/doctors?q=%C3").status()).isEqualTo(400);
        assertThat(admin.get("/api/doctors?q=%00").status()).isEqualTo(400);
    }

    @Test
    void refuses_an_oversize_body() {
        Reply reply = admin.send("POST", "/api/appointments", bookingWith("notes", '"' + "a".repeat(2_000_000) + '"'));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.list("errors").map(error -> error.path("field").asText()))
                .containsExactly("body");
    }

    @Test
    void refuses_very_deep_json() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(admin.send("POST", "/api/appointments", bookingWith("notes", deep))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-14, 02:30, does not exist on that date",
        "2026-11-01, 01:30, comes twice on that date",
    })
    void refuses_a_local_time_that_a_change_of_clocks_skips_or_repeats(String date, String time, String rule) {
        Reply reply = admin.post(
                "/api/appointments",
                Map.of("patient_id", patient, "doctor_id", doctor, "appointment_date", date, "appointment_time", time));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("errors/0/field")).isEqualTo("appointment_time");
        assertThat(reply.text("errors/0/rule")).startsWith(rule);
    }

    @Test
    void refuses_unknown_zones_and_hours_that_make_no_sense() {
        assertInvalid("zone", week("Mars/Olympus", 1, "09:00", "17:00"));
        assertInvalid("zone", week("+02:00", 1, "09:00", "17:00"));
        assertInvalid("end_time", week("America/New_York", 1, "17:00", "09:00"));
        assertInvalid("hours[0].day_of_week", week("America/New_York", 7, "09:00", "17:00"));
        assertInvalid("start_time", week("America/New_York", 1, "09:00:30", "17:00"));
    }

    @Test
    void answers_404_for_what_is_not_there() {
        String nobody = UUID.randomUUID().toString();
        String day = "2027-01-04T10:00:00-05:00";
        Reply unknownDoctor = admin.post("/api/appointments", Clinic.booking(patient, nobody, day));
        assertThat(unknownDoctor.status()).isEqualTo(404);
        assertThat(unknownDoctor.reason()).isEqualTo("unknown-doctor");
        Reply unknownPatient = admin.post("/api/appointments", Clinic.booking(nobody, doctor, day));
        assertThat(unknownPatient.status()).isEqualTo(404);
        assertThat(unknownPatient.reason()).isEqualTo("unknown-patient");
        for (String path : List.of(
                "/api/appointments/" + nobody,
                "/api/appointments/none",
                "/api/doctors/" + nobody,
                "/api/patients/" + nobody,
                "/api/clinics/" + nobody,
                "/api/nothing")) {
            assertThat(admin.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(admin.put("/api/appointments/" + nobody, Map.of("status", "CANCELLED"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.delete("/api/holds/none").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-06T10:00:00-05:00, in-the-past",
        "2030-01-07T10:00:00-05:00, too-far-ahead",
    })
    void answers_422_outside_the_rules(String start, String reason) {
        Reply reply = admin.post("/api/appointments", Clinic.booking(patient, doctor, start));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date=2026-02-30",
                "date=x",
                "date=2027-01-05&date_to=2027-01-04",
                "time_from=25:00",
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=x",
                "sort=luck",
                "mode=letter",
                "near=1",
                "near=91,0",
                "radius_km=5",
                "doctor_id=x"
            })
    void refuses_a_search_that_makes_no_sense(String query) {
        Reply reply = admin.get("/api/appointments/search?" + query);
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(400);
        assertThat(reply.list("errors")).isNotEmpty();
    }

    @Test
    void answers_405_and_415_as_problems() {
        assertThat(admin.delete("/api/appointments").status()).isEqualTo(405);
        Reply unsupported = admin.send(
                "POST", "/api/appointments", "a=b".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/html");
        assertThat(unsupported.status()).isEqualTo(415);
        assertThat(unsupported.text("type")).isNotBlank();
    }

    private void assertInvalid(String field, Map<String, Object> week) {
        Reply reply = admin.put("/api/doctors/" + doctor + "/schedule", week);
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(400);
        assertThat(reply.text("errors/0/field")).isEqualTo(field);
    }

    private static Map<String, Object> week(String zone, int day, String from, String to) {
        return Map.of("zone", zone, "hours", List.of(Map.of("day_of_week", day, "start_time", from, "end_time", to)));
    }

    private byte[] bookingWith(String field, String value) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "patient_id", '"' + patient + '"',
                "doctor_id", '"' + doctor + '"',
                "start", "\"2027-01-04T10:00:00-05:00\""));
        if (field.startsWith("appointment_")) {
            fields.remove("start");
            fields.put("appointment_date", "\"2027-01-04\"");
            fields.put("appointment_time", "\"10:00\"");
        }
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
