package org.horarium.config.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.horarium.config.terminal.TinyPlatform.Reply;
import org.horarium.config.terminal.TinyPlatform.Request;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private static final String NO_SLOTS = "{\"slots\":[],\"degraded\":false,\"next\":null}";
    private static final String SLOTS =
            """
            {"slots":[{"doctor_id":"doctor-1","doctor_name":"Dr. Ida Marsh","specialization":"Cardiology",\
            "location":{"name":"Elm Clinic"},"start":"2026-03-04T09:00:00-05:00","end":"2026-03-04T09:30:00-05:00",\
            "zone":"America/New_York","visit_type":"consultation"},\
            {"doctor_id":"doctor-1","doctor_name":"Dr. Ida Marsh","specialization":"Cardiology",\
            "location":{"name":"Elm Clinic"},"start":"2026-03-04T09:30:00-05:00","end":"2026-03-04T10:00:00-05:00",\
            "zone":"America/New_York","visit_type":"consultation"}]}""";
    private static final String TAKEN =
            """
            {"type":"https://horarium.org/problems/slot-taken","title":"Slot taken",\
            "alternatives":[{"start":"2026-03-04T10:00:00-05:00","end":"2026-03-04T10:30:00-05:00"}]}""";
    private static final String EVENTS =
            """
            {"items":[{"sequence":0,"type":"scheduling.SlotHeld","recorded_at":"2026-03-02T12:00:00Z","payload":{"hold":"hold-1","claimed":{"start":"2026-03-04T14:00:00Z"}}},\
            {"sequence":1,"type":"scheduling.SlotBooked","recorded_at":"2026-03-02T12:00:01Z","payload":{"appointment":"visit-1","claimed":{"start":"2026-03-04T14:00:00Z"}}},\
            {"sequence":2,"type":"scheduling.SlotBooked","recorded_at":"2026-03-02T12:00:01Z","payload":{"appointment":"other","claimed":{"start":"2026-03-04T18:00:00Z"}}},\
            {"sequence":3,"type":"scheduling.SlotFreed","recorded_at":"2026-03-02T12:00:02Z","payload":{"appointment":"visit-1","claimed":{"start":"2026-03-04T14:00:00Z"}}},\
            {"sequence":4,"type":"scheduling.SlotBooked","recorded_at":"2026-03-02T12:00:02Z","payload":{"appointment":"visit-1","claimed":{"start":"2026-03-04T15:00:00Z"}}},\
            {"sequence":5,"type":"scheduling.SlotFreed","recorded_at":"2026-03-02T12:00:03Z","payload":{"appointment":"visit-1","claimed":{"start":"2026-03-04T15:00:00Z"}}}]}""";

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Map<String, Reply> answers = new HashMap<>(Map.of(
            "POST /api/auth/login", TinyPlatform.SIGNED_IN,
            "GET /api/patients", Reply.of(200, "{\"items\":[{\"id\":\"patient-1\"},{\"id\":\"patient-2\"}]}"),
            "POST /api/holds", Reply.of(201, "{\"hold_id\":\"hold-1\",\"until\":\"2026-03-02T12:05:00Z\"}"),
            "POST /api/appointments", new Reply(201, "{}", "/api/appointments/visit-1"),
            "POST /api/appointments/visit-1/reschedule", Reply.of(200, "{}"),
            "PUT /api/appointments/visit-1", Reply.of(200, "{}"),
            "GET /api/audit/calendars/doctor-1/2026-03-04/events", Reply.of(200, EVENTS)));
    private Reply toTheRival = Reply.of(409, TAKEN);

    @Test
    void the_story_is_told_from_search_to_history() throws IOException {
        try (TinyPlatform platform = new TinyPlatform(this::answer)) {
            assertThat(tell(platform)).isZero();
        }

        assertThat(story())
                .containsSubsequence(
                        "1  Sign in",
                        " 2  Search",
                        "2 free slots on 2026-03-04",
                        "Wed 4 Mar, 09:00 with Dr. Ida Marsh, Elm Clinic",
                        " 3  Hold",
                        "until 07:05",
                        " 4  Book",
                        "appointment visit-1",
                        " 5  Book again",
                        "refused, 409 slot-taken",
                        "Wed 4 Mar, 10:00",
                        " 6  Reschedule",
                        "now Wed 4 Mar, 10:00",
                        " 7  Cancel",
                        " 8  Look back",
                        "0  scheduling.SlotHeld",
                        "5  scheduling.SlotFreed",
                        "All went as told")
                .doesNotContain("13:00", "\u001b");
    }

    @Test
    void a_slot_that_was_promised_twice_ends_the_story_and_gives_both_back() throws IOException {
        toTheRival = new Reply(201, "{}", "/api/appointments/visit-2");
        answers.put("PUT /api/appointments/visit-2", Reply.of(200, "{}"));

        try (TinyPlatform platform = new TinyPlatform(this::answer)) {
            assertThat(tell(platform)).isEqualTo(1);

            assertThat(platform.to("/api/appointments/"))
                    .filteredOn(request -> request.method().equals("PUT"))
                    .extracting(Request::path)
                    .containsExactly("/api/appointments/visit-2", "/api/appointments/visit-1");
        }
        assertThat(story()).endsWith("The same slot was promised twice.");
    }

    @Test
    void a_patient_who_is_busy_then_lets_the_hold_go_and_takes_the_next_slot() throws IOException {
        answers.put("DELETE /api/holds/hold-1", Reply.of(204, ""));
        answers.put("first booking", Reply.of(409, "{\"type\":\"https://horarium.org/problems/patient-busy\"}"));

        try (TinyPlatform platform = new TinyPlatform(this::answer)) {
            assertThat(tell(platform)).isZero();
            assertThat(platform.to("/api/holds/")).hasSize(1);
        }
        assertThat(story()).contains("Hold         Wed 4 Mar, 09:30");
    }

    @Test
    void a_history_with_gaps_is_told_as_a_fault() throws IOException {
        answers.put("GET /api/audit/calendars/doctor-1/2026-03-04/events", Reply.of(200, "{\"items\":[]}"));

        try (TinyPlatform platform = new TinyPlatform(this::answer)) {
            assertThat(tell(platform)).isEqualTo(1);
        }
        assertThat(story()).endsWith("The calendar does not remember all that has happened.");
    }

    @Test
    void a_platform_without_free_slots_has_no_story() throws IOException {
        try (TinyPlatform platform = new TinyPlatform(this::answer)) {
            assertThat(tell(platform, "--specialization", "Alchemy")).isEqualTo(1);
        }
        assertThat(story()).endsWith("There is no free slot for Alchemy within 21 days.");
    }

    private Reply answer(Request request) {
        String path = request.path().replaceAll("\\?.*", "");
        if (path.equals("/api/appointments/search")) {
            boolean found =
                    request.path().contains("Cardiology") && request.path().contains("2026-03-04");
            return Reply.of(200, found ? SLOTS : NO_SLOTS);
        }
        if (path.equals("/api/appointments") && request.body().contains("patient-2")) {
            return toTheRival;
        }
        if (path.equals("/api/appointments") && answers.containsKey("first booking")) {
            return answers.remove("first booking");
        }
        return answers.getOrDefault(request.method() + " " + path, Reply.of(404, "{}"));
    }

    private int tell(TinyPlatform platform, String... more) {
        Screen screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), false, false);
        String[] arguments = more.length == 0
                ? new String[] {"--url", platform.url()}
                : new String[] {"--url", platform.url(), more[0], more[1]};
        return new DemoCommand(screen, TODAY).run(Map.of(), arguments);
    }

    private String story() {
        return shown.toString(StandardCharsets.UTF_8).strip();
    }
}
