package org.horarium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why somebody was refused can be explained, and run again. */
class IncidentTest {

    private static final String PASSES = "1 ran, 0 failed";
    private static final String FAILS = "1 ran, 1 failed";

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");
    private final Client auditor = Client.demo(url, "auditor");
    private final Clinic clinic = Clinic.in(admin, "America/New_York");
    private final String doctor = clinic.doctor("08:00", "18:00");
    private final Clinic.Patient anna = Clinic.patient(Platform.anyone());
    private final Clinic.Patient boris = Clinic.patient(Platform.anyone());

    @TempDir
    private Path folder;

    @Test
    void a_refusal_is_explained_by_what_the_decision_saw() {
        String first = eventfulDay();
        JsonNode refusal = refused(book(boris, "2027-05-03T15:15:00Z"), "slot-taken");

        JsonNode told = auditor.get("/api/audit/refusals/" + refusal.path("id").asText())
                .body();
        assertThat(told.path("conflict").path("start").asText()).isEqualTo("2027-05-03T15:00:00Z");
        assertThat(told.at("/calendar/claims/appointment-" + first + "/start").asText())
                .isEqualTo("2027-05-03T15:00:00Z");
        assertThat(told.at("/schedule/weeks/0/hours/0/start").asText()).isEqualTo("08:00:00");
        assertThat(told.path("rule").asText()).startsWith("No minute of a doctor is promised twice");
        assertThat(told.path("explanation").asText())
                .contains("slot-taken", "2027-05-03T15:15:00Z")
                .doesNotContain(boris.id());
        assertThat(told.path("patient").asText()).isEqualTo(boris.id());
        admin.delete("/api/doctors/" + doctor + "/schedule/exceptions/2027-05-05");
        admin.put("/api/appointments/" + first, Map.of("status", "CANCELLED"));
        assertThat(auditor.get("/api/audit/refusals/" + refusal.path("id").asText())
                        .body())
                .isEqualTo(told);
    }

    @Test
    void refusals_are_found_by_doctor_patient_and_reason_page_by_page() {
        book(anna, "2027-05-03T15:00:00Z");
        refused(book(boris, "2027-05-03T15:00:00Z"), "slot-taken");
        refused(book(boris, "2027-05-03T03:00:00Z"), "outside-hours");
        String list = "/api/audit/refusals?doctor=" + doctor + "&patient=" + boris.id();

        Reply page = auditor.get(list + "&limit=1");
        assertThat(page.text("items/0/reason")).isEqualTo("outside-hours");
        Reply next = auditor.get(list + "&limit=1&cursor=" + page.text("next"));
        assertThat(next.text("items/0/reason")).isEqualTo("slot-taken");
        assertThat(auditor.get(list + "&reason=slot-taken").list("items")).hasSize(1);
        assertThat(auditor.get(list + "&to=2020-01-01T00:00:00Z").list("items")).isEmpty();
    }

    @Test
    void an_exported_refusal_compiles_and_passes_and_altered_by_one_event_it_fails() throws Exception {
        eventfulDay();
        JsonNode refusal = refused(book(boris, "2027-05-03T15:15:00Z"), "slot-taken");
        HttpResponse<String> file =
                fixture("/api/audit/refusals/" + refusal.path("id").asText() + "/fixture");

        assertThat(file.body())
                .contains(doctor)
                .doesNotContain(
                        anna.id(), boris.id(), "dentist", refusal.path("actor").asText());
        Workbench bench = new Workbench(folder);
        assertThat(bench.run(name(file), file.body())).first().isEqualTo(PASSES);
        assertThat(bench.run(name(file), moved(file.body()))).first().isEqualTo(FAILS);
    }

    @Test
    void so_do_refusals_of_other_kinds() throws Exception {
        Workbench bench = new Workbench(folder);
        String visit = eventfulDay();
        book(anna, "2027-05-04T15:00:00Z");
        Client holder = Client.anonymous(url).signedIn(anna.email(), "correct horse");
        holder.post("/api/holds", Map.of("doctor_id", doctor, "start", "2027-05-03T19:00:00Z"));
        List<JsonNode> refusals = List.of(
                refused(book(boris, "2027-05-03T03:00:00Z"), "outside-hours"),
                refused(book(boris, "2027-05-03T19:00:00Z"), "held-by-another"),
                refused(book(boris, "2027-05-03T21:00:00Z"), "slot-taken"),
                refused(
                        admin.post(
                                "/api/appointments/" + visit + "/reschedule", Map.of("start", "2027-05-03T21:00:00Z")),
                        "slot-taken"),
                refused(
                        admin.post("/api/holds", Map.of("doctor_id", doctor, "start", "2027-05-03T15:00:00Z")),
                        "slot-taken"),
                refused(elsewhereThen("2027-05-03T20:00:00Z"), "patient-busy"),
                refused(redeemingWhatWasLetGo("2027-05-03T20:00:00Z"), "hold-expired"),
                step(cancelled(), "NO_SHOW", "impossible-step"),
                step(cancelled(), "CANCELLED", "not-cancellable"));
        for (JsonNode refusal : refusals) {
            HttpResponse<String> file =
                    fixture("/api/audit/refusals/" + refusal.path("id").asText() + "/fixture");
            assertThat(bench.run(name(file), file.body()))
                    .as(file.body())
                    .first()
                    .isEqualTo(PASSES);
        }
    }

    @Test
    void without_a_refusal_the_next_booking_is_run_again_and_after_the_last_the_day_alone() throws Exception {
        Workbench bench = new Workbench(folder);
        String day = "/api/audit/calendars/" + doctor + "/2027-05-03/fixture";
        eventfulDay();
        HttpResponse<String> booking = fixture(day + "?as_of=2020-01-01T00:00:00Z");
        assertThat(booking.body()).contains(".expectEvents(booked(");
        assertThat(bench.run(name(booking), booking.body()))
                .as(booking.body())
                .first()
                .isEqualTo(PASSES);

        HttpResponse<String> standing = fixture(day);
        assertThat(standing.body()).contains(".containsExactlyInAnyOrder(");
        assertThat(bench.run(name(standing), standing.body()))
                .as(standing.body())
                .first()
                .isEqualTo(PASSES);
        assertThat(bench.run(name(standing), moved(standing.body()))).first().isEqualTo(FAILS);
    }

    /** A day with a visit at 15:00, and much else that came and went. */
    private String eventfulDay() {
        String first = book(anna, "2027-05-03T15:00:00Z").text("id");
        String second = book(anna, "2027-05-03T16:00:00Z").text("id");
        admin.post("/api/appointments/" + second + "/reschedule", Map.of("start", "2027-05-03T17:00:00Z"));
        String third = book(boris, "2027-05-03T18:00:00Z").text("id");
        admin.put("/api/appointments/" + third, Map.of("status", "CANCELLED", "notes", "dentist"));
        Map<String, Object> block = new HashMap<>();
        block.put("start", "2027-05-03T21:00:00Z");
        block.put("end", "2027-05-03T22:00:00Z");
        block.put("reason", "dentist");
        assertThat(admin.post("/api/doctors/" + doctor + "/blocks", block).status())
                .isEqualTo(201);
        Reply away = admin.post(
                "/api/doctors/" + doctor + "/schedule/exceptions",
                Map.of("date", "2027-05-05", "closed", true, "reason", "dentist"));
        assertThat(away.status()).isBetween(200, 201);
        return first;
    }

    /** Boris is with another doctor then, and asks for this one. */
    private Reply elsewhereThen(String start) {
        String other = clinic.doctor("08:00", "18:00");
        assertThat(admin.post("/api/appointments", Clinic.booking(boris.id(), other, start))
                        .status())
                .isEqualTo(201);
        return book(boris, start);
    }

    private Reply redeemingWhatWasLetGo(String start) {
        String hold = admin.post("/api/holds", Map.of("doctor_id", doctor, "start", start))
                .text("hold_id");
        admin.delete("/api/holds/" + hold);
        Map<String, Object> booking = new HashMap<>(Clinic.booking(anna.id(), doctor, start));
        booking.put("hold_id", hold);
        return admin.post("/api/appointments", booking);
    }

    private String cancelled() {
        String visit = book(anna, "2027-05-04T17:00:00Z").text("id");
        admin.put("/api/appointments/" + visit, Map.of("status", "CANCELLED"));
        return visit;
    }

    /** The record of a refused step, which names the appointment alone. */
    private JsonNode step(String visit, String status, String reason) {
        assertThat(admin.put("/api/appointments/" + visit, Map.of("status", status))
                        .reason())
                .isEqualTo(reason);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> auditor.get("/api/audit/refusals?reason=" + reason)
                                .list("items")
                                .filter(refusal ->
                                        refusal.path("appointment").asText().equals(visit))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Reply book(Clinic.Patient patient, String start) {
        return admin.post("/api/appointments", Clinic.booking(patient.id(), doctor, start));
    }

    /** The record of that answer, which comes a moment later. */
    private JsonNode refused(Reply answer, String reason) {
        assertThat(answer.reason()).isEqualTo(reason);
        String list = "/api/audit/refusals?limit=1&doctor=" + doctor;
        int before = seen;
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> auditor.get("/api/audit/refusals?doctor=" + doctor)
                                .list("items")
                                .count()
                        > before);
        seen++;
        return auditor.get(list).body().at("/items/0");
    }

    private int seen;

    private HttpResponse<String> fixture(String path) {
        HttpResponse<String> file = auditor.file(path);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/x-java-source");
        return file;
    }

    private static String name(HttpResponse<String> file) {
        String disposition = file.headers().firstValue("Content-Disposition").orElseThrow();
        Matcher name = Pattern.compile("filename=\"(.*)\"").matcher(disposition);
        assertThat(name.find()).as(disposition).isTrue();
        return name.group(1);
    }

    /** The same with one event that happened otherwise: the visit at 15:00 was never there, but in the evening. */
    private static String moved(String source) {
        Matcher booked = Pattern.compile(
                        "(new SlotBooked\\(\\s*DAY,\\s*\\w+,\\s*)slot\\(\"2027-05-03 15:00\", \"2027-05-03 15:30\"\\)")
                .matcher(source);
        assertThat(booked.find()).as(source).isTrue();
        return booked.replaceFirst("$1slot(\"2027-05-03 22:00\", \"2027-05-03 22:30\")");
    }
}
