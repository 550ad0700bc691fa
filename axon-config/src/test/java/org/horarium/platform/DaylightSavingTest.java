package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the days when clocks change, what is offered is what the wall shows, and what is offered can be booked. */
class DaylightSavingTest {

    private Client admin;

    @BeforeEach
    void winter() {
        admin = Client.demo(Platform.shared().url(), "admin");
    }

    @AfterEach
    void backToThePresent() {
        Platform.shared().clock().reset();
    }

    @ParameterizedTest(name = "{0} on {1}: {4} {5} visits from {2} to {3}")
    @CsvSource({
        "America/New_York, 2027-03-14, 00:00, 06:00, 10, IN_PERSON, 2027-03-14T01:30-05:00, 2027-03-14T03:00-04:00",
        "America/New_York, 2027-03-14, 00:00, 06:00, 10, VIDEO,     2027-03-14T01:30-05:00, 2027-03-14T03:00-04:00",
        "America/New_York, 2027-11-07, 00:00, 06:00, 14, IN_PERSON, 2027-11-07T01:30-04:00, 2027-11-07T01:00-05:00",
        "America/New_York, 2027-11-07, 00:00, 06:00, 14, VIDEO,     2027-11-07T01:30-04:00, 2027-11-07T01:00-05:00",
        "Europe/Berlin,    2027-03-28, 00:00, 06:00, 10, IN_PERSON, 2027-03-28T01:30+01:00, 2027-03-28T03:00+02:00",
        "Europe/Berlin,    2027-03-28, 00:00, 06:00, 10, VIDEO,     2027-03-28T01:30+01:00, 2027-03-28T03:00+02:00",
        "Europe/Berlin,    2027-10-31, 00:00, 06:00, 14, IN_PERSON, 2027-10-31T02:30+02:00, 2027-10-31T02:00+01:00",
        "Europe/Berlin,    2027-10-31, 00:00, 06:00, 14, VIDEO,     2027-10-31T02:30+02:00, 2027-10-31T02:00+01:00",
    })
    void offers_every_half_hour_that_there_really_is(
            String zone, String date, String from, String to, int visits, String mode, String before, String after) {
        Platform.shared().clock().setTo(Instant.parse(date + "T00:00:00Z").minusSeconds(30 * 86_400));
        admin = Client.demo(Platform.shared().url(), "admin");
        String doctor = Clinic.in(admin, zone).doctor(from, to);
        Reply offered = admin.post(
                "/api/doctors/" + doctor + "/visit-types",
                Map.of("code", "visit", "duration_minutes", 30, "modes", List.of(mode)));

        Reply found = admin.getAfter(
                offered.token(), "/api/appointments/search?doctor_id=" + doctor + "&date=" + date + "&mode=" + mode);

        List<String> starts =
                found.list("slots").map(slot -> slot.path("start").asText()).toList();
        assertThat(starts).hasSize(visits).doesNotHaveDuplicates();
        int at = starts.indexOf(full(before));
        assertThat(starts.get(at + 1)).isEqualTo(full(after));
        String patient = Clinic.patient(admin).id();
        for (String start : starts) {
            Map<String, Object> booking = new HashMap<>(Clinic.booking(patient, doctor, start));
            booking.put("mode", mode);
            assertThat(admin.post("/api/appointments", booking).status())
                    .as(start)
                    .isEqualTo(201);
        }
    }

    private static String full(String moment) {
        return moment.replaceFirst("(T\\d\\d:\\d\\d)", "$1:00");
    }
}
