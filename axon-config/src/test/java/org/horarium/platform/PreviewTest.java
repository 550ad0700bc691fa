package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.horarium.platform.access.Letters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is foreseen of a change of plans is what comes of it. Days and times are New York's. */
class PreviewTest {

    private static final String FIRST_DAY = "2027-03-08";
    private static final String LAST_DAY = "2027-03-15";

    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final Clinic clinic = Clinic.in(admin, "America/New_York");
    private final Clinic.Patient patient = Clinic.patient(admin);
    private final List<Booked> visits = new ArrayList<>();
    private String doctor = "";
    private String lastToken = "";

    /** A visit as it was asked for. */
    record Booked(String id, Map<String, Object> wish) {}

    @BeforeEach
    void a_doctor_with_visits_to_come() {
        doctor = "/api/doctors/" + clinic.doctor("09:00", "17:00");
        done(admin.post(
                doctor + "/visit-types",
                Map.of("code", "consultation", "duration_minutes", 30, "modes", List.of("IN_PERSON"))));
        done(admin.post(
                doctor + "/visit-types",
                Map.of(
                        "code", "check-up",
                        "duration_minutes", 60,
                        "buffer_before_minutes", 10,
                        "buffer_after_minutes", 10,
                        "modes", List.of("IN_PERSON", "VIDEO"))));
        book("2027-03-08T09:00:00-05:00", "consultation", "IN_PERSON");
        book("2027-03-08T16:30:00-05:00", "consultation", "IN_PERSON");
        book("2027-03-09T10:00:00-05:00", "check-up", "IN_PERSON");
        book("2027-03-10T12:00:00-05:00", "check-up", "VIDEO");
        book("2027-03-12T09:30:00-05:00", "consultation", "IN_PERSON");
        book("2027-04-19T10:00:00-04:00", "consultation", "IN_PERSON");
        String cancelled = book("2027-03-11T09:00:00-05:00", "consultation", "IN_PERSON");
        done(admin.put("/api/appointments/" + cancelled, Map.of("status", "CANCELLED")));
        visits.removeIf(visit -> visit.id().equals(cancelled));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("week", "PUT /schedule", week("10:00", "16:00"), 3, "outside-hours"),
                Arguments.of(
                        "exception",
                        "POST /schedule/exceptions",
                        Map.of("date", "2027-03-10", "closed", true),
                        1,
                        "closed"),
                Arguments.of(
                        "exception",
                        "POST /schedule/exceptions",
                        Map.of(
                                "date",
                                "2027-03-09",
                                "hours",
                                List.of(Map.of("start_time", "10:30", "end_time", "17:00"))),
                        1,
                        "outside-hours"),
                Arguments.of("holidays", "PUT /schedule/holidays", Map.of("region", "us-ma"), 1, "closed"),
                Arguments.of(
                        "withdraw_visit_type", "DELETE /visit-types/check-up", "check-up", 2, "visit-type-withdrawn"),
                Arguments.of(
                        "visit_type",
                        "POST /visit-types",
                        Map.of("code", "check-up", "duration_minutes", 20, "modes", List.of("VIDEO")),
                        1,
                        "visit-type-withdrawn"),
                Arguments.of(
                        "block",
                        "POST /blocks",
                        Map.of(
                                "start",
                                "2027-03-09T11:05:00-05:00",
                                "end",
                                "2027-03-11T11:35:00-05:00",
                                "appointments",
                                "keep"),
                        2,
                        "blocked"));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("changes")
    void what_is_foreseen_is_what_could_not_be_booked_again_and_what_the_search_finds(
            String name, String write, Object change, int many, String why) {
        Reply asItStands = search(lastToken, "consultation");

        Reply foreseen = preview("", name, change);

        assertThat(foreseen.list("affected")).hasSize(many);
        assertThat(foreseen.list("affected").map(visit -> visit.path("why").asText()))
                .containsOnly(why);
        assertThat(slots(asItStands))
                .hasSize(foreseen.body().path("slots_before").asInt());
        assertThat(slots(search(lastToken, "consultation"))).isEqualTo(slots(asItStands));
        done(send(write, change));
        List<String> shortest = slotsForeseen(foreseen);
        assertThat(slots(search(lastToken, shortestOf(foreseen)))).isEqualTo(shortest);
        assertThat(shortest).hasSize(foreseen.body().path("slots_after").asInt());
        assertThat(idsOf(foreseen, "affected")).containsExactlyInAnyOrderElementsOf(notToBeBookedAgain());
    }

    @Test
    void what_would_be_blocked_is_what_blocking_is_refused_for() {
        Map<String, Object> block = Map.of("start", "2027-03-08T08:00:00-05:00", "end", "2027-03-10T00:00:00-05:00");

        Reply foreseen = preview("", "block", block);
        Reply refused = admin.post(doctor + "/blocks", block);

        assertThat(refused.reason()).isEqualTo("appointments-in-the-way");
        assertThat(idsOf(foreseen, "affected"))
                .hasSize(3)
                .containsExactlyInAnyOrderElementsOf(idsOf(refused, "appointments"));
        assertThat(foreseen.text("affected/0/start")).isEqualTo("2027-03-08T09:00:00-05:00");
        assertThat(foreseen.text("affected/0/zone")).isEqualTo("America/New_York");
    }

    @Test
    void several_changes_are_seen_together_and_for_a_kind_of_visit_that_is_named() {
        Reply foreseen = admin.post(
                doctor + "/schedule/preview?for=follow-up",
                Map.of(
                        "from", "2027-03-08",
                        "to", "2027-03-09",
                        "exception", Map.of("date", "2027-03-09", "closed", true),
                        "visit_type", Map.of("code", "follow-up", "duration_minutes", 20, "modes", List.of("VIDEO")),
                        "booking_window", Map.of("minimum_notice_minutes", 0, "maximum_advance_days", 120),
                        "block", Map.of("start", "2027-03-08T09:00:00-05:00", "end", "2027-03-08T16:00:00-05:00")),
                "Horarium-Consistency-Token",
                lastToken);

        assertThat(foreseen.body().path("slots_before").asInt()).isZero();
        assertThat(foreseen.list("days").map(day -> day.path("date").asText()))
                .containsExactly("2027-03-08", "2027-03-09");
        assertThat(slotsForeseen(foreseen)).containsExactly("2027-03-08T16:00:00-05:00");
        assertThat(foreseen.list("affected").map(visit -> visit.path("why").asText()))
                .containsExactly("blocked", "closed");
    }

    @Test
    void whatever_the_change_is_refused_for_its_preview_is_refused_for() {
        alike("week", "PUT /schedule", Map.of("hours", List.of(Map.of("day_of_week", 9, "start_time", "09:00"))));
        alike("week", "PUT /schedule", week("17:00", "09:00"));
        alike("exception", "POST /schedule/exceptions", Map.of("date", "2027-03-10"));
        alike("remove_exception", "DELETE /schedule/exceptions/2027-03-10", "2027-03-10");
        alike("holidays", "PUT /schedule/holidays", Map.of("region", "zz"));
        alike(
                "visit_type",
                "POST /visit-types",
                Map.of("code", "check-up", "duration_minutes", 2, "modes", List.of("VIDEO")));
        alike("withdraw_visit_type", "DELETE /visit-types/surgery", "surgery");
        alike("booking_window", "PUT /booking-window", Map.of("minimum_notice_minutes", -1));
        alike(
                "block",
                "POST /blocks",
                Map.of("start", "2027-03-09T11:00:00-05:00", "end", "2027-03-09T10:00:00-05:00"));
        assertThat(preview("?for=surgery", "remove_exception", "").status()).isEqualTo(400);
        assertThat(admin.post(doctor + "/schedule/preview?for=surgery", dates(LAST_DAY))
                        .reason())
                .isEqualTo("unknown-visit-type");
        assertThat(admin.post(doctor + "/schedule/preview", dates("2027-04-08")).text("errors/0/field"))
                .isEqualTo("to");
        assertThat(admin.post("/api/doctors/" + UUID.randomUUID() + "/schedule/preview", dates(LAST_DAY))
                        .reason())
                .isEqualTo("unknown-doctor");
    }

    @Test
    void who_may_plan_but_has_nothing_to_do_with_patients_is_not_told_their_names() {
        String email = UUID.randomUUID() + "@test.horarium.test";
        done(admin.post("/api/accounts", Map.of("email", email, "role", "ADMIN")));
        done(Platform.anyone()
                .post(
                        "/api/auth/invitation",
                        Map.of("token", Letters.to(admin, email).link(), "password", "correct horse")));
        Map<String, Object> change = new HashMap<>(dates(LAST_DAY));
        change.put("exception", Map.of("date", "2027-03-10", "closed", true));

        String[] seen = {"Horarium-Consistency-Token", lastToken};
        Reply told = admin.post(doctor + "/schedule/preview", change, seen);
        Reply untold =
                Platform.anyone().signedIn(email, "correct horse").post(doctor + "/schedule/preview", change, seen);

        assertThat(told.text("affected/0/patient_name")).startsWith("Patient ");
        assertThat(untold.body().at("/affected/0/patient_name").isNull()).isTrue();
        assertThat(idsOf(untold, "affected")).isEqualTo(idsOf(told, "affected"));
    }

    /** Cancels each visit and asks for the same again: what fits is accepted. */
    private List<String> notToBeBookedAgain() {
        List<String> gone = new ArrayList<>();
        for (Booked visit : visits) {
            done(admin.put("/api/appointments/" + visit.id(), Map.of("status", "CANCELLED")));
            if (admin.post("/api/appointments", visit.wish()).status() != 201) {
                gone.add(visit.id());
            }
        }
        return gone;
    }

    private void alike(String name, String write, Object change) {
        Reply refused = send(write, change);
        Reply foreseen = preview("", name, change);
        assertThat(refused.status()).as("%s", refused).isBetween(400, 499);
        assertThat(foreseen.status()).as("%s", foreseen).isEqualTo(refused.status());
        assertThat(foreseen.reason()).isEqualTo(refused.reason());
        assertThat(foreseen.list("errors").map(error -> error.path("rule").asText()))
                .containsExactlyInAnyOrderElementsOf(refused.list("errors")
                        .map(error -> error.path("rule").asText())
                        .toList());
        assertThat(foreseen.list("errors").map(error -> error.path("field").asText()))
                .allMatch(field -> field.startsWith(name + "."));
    }

    private Reply preview(String query, String name, Object change) {
        Map<String, Object> body = new HashMap<>(dates(LAST_DAY));
        body.put(name, change);
        admin.getAfter(lastToken, doctor + "/schedule");
        return admin.post(doctor + "/schedule/preview" + query, body, "Horarium-Consistency-Token", lastToken);
    }

    private Reply search(String token, String visitType) {
        String id = doctor.substring(doctor.lastIndexOf('/') + 1);
        return admin.getAfter(
                token,
                "/api/appointments/search?doctor_id=" + id + "&date=" + FIRST_DAY + "&date_to=" + LAST_DAY
                        + "&visit_type=" + visitType + "&limit=200");
    }

    private Reply send(String write, Object body) {
        String path = doctor + write.substring(write.indexOf(' ') + 1);
        return switch (write.substring(0, write.indexOf(' '))) {
            case "PUT" -> admin.put(path, body);
            case "POST" -> admin.post(path, body);
            default -> admin.delete(path);
        };
    }

    private String book(String start, String visitType, String mode) {
        Map<String, Object> wish = Clinic.booking(patient.id(), doctor.substring(doctor.lastIndexOf('/') + 1), start);
        wish.put("visit_type", visitType);
        wish.put("mode", mode);
        String id = done(admin.post("/api/appointments", wish)).text("id");
        visits.add(new Booked(id, wish));
        return id;
    }

    private Reply done(Reply reply) {
        assertThat(reply.status()).as("%s", reply).isBetween(200, 299);
        reply.headers().firstValue("Horarium-Consistency-Token").ifPresent(token -> lastToken = token);
        return reply;
    }

    private static Map<String, Object> dates(String to) {
        return Map.of("from", FIRST_DAY, "to", to);
    }

    private static Map<String, Object> week(String from, String to) {
        List<Map<String, Object>> hours = Stream.of(1, 2, 3, 4, 5)
                .map(day -> Map.<String, Object>of("day_of_week", day, "start_time", from, "end_time", to))
                .toList();
        return Map.of("zone", "America/New_York", "effective_from", FIRST_DAY, "hours", hours);
    }

    private static List<String> idsOf(Reply reply, String list) {
        return reply.list(list)
                .map(visit -> visit.path("appointment_id").asText())
                .toList();
    }

    private static List<String> slots(Reply found) {
        return found.list("slots").map(slot -> slot.path("start").asText()).toList();
    }

    private static List<String> slotsForeseen(Reply foreseen) {
        return allSlots(foreseen).map(slot -> slot.path("start").asText()).toList();
    }

    private static String shortestOf(Reply foreseen) {
        return allSlots(foreseen).findFirst().orElseThrow().path("visit_type").asText();
    }

    private static Stream<JsonNode> allSlots(Reply foreseen) {
        return foreseen.list("days")
                .flatMap(day -> StreamSupport.stream(day.path("slots").spliterator(), false));
    }
}
