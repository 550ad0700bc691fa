package org.horarium.shared.scheduling;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.shared.scheduling.Timetables.BERLIN;
import static org.horarium.shared.scheduling.Timetables.ELM;
import static org.horarium.shared.scheduling.Timetables.NEW_YORK;
import static org.horarium.shared.scheduling.Timetables.after;
import static org.horarium.shared.scheduling.Timetables.hours;
import static org.horarium.shared.scheduling.Timetables.on;
import static org.horarium.shared.scheduling.Timetables.open;
import static org.horarium.shared.scheduling.Timetables.slot;
import static org.horarium.shared.scheduling.Timetables.slots;
import static org.horarium.shared.scheduling.Timetables.week;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks go forward 2 → 3 in spring and back to repeat the hour from 1 (New York) or 2 (Berlin) in autumn. */
class ClockChangesTest {

    @ParameterizedTest
    @CsvSource({
        // New York, forward at 2027-03-14T07:00Z
        "America/New_York, 2027-03-14, 00:00, 06:00, 2027-03-14T05:00:00Z, 2027-03-14T10:00:00Z",
        "America/New_York, 2027-03-14, 02:30, 06:00, 2027-03-14T07:00:00Z, 2027-03-14T10:00:00Z",
        "America/New_York, 2027-03-14, 00:00, 02:30, 2027-03-14T05:00:00Z, 2027-03-14T07:00:00Z",
        // New York, back at 2026-11-01T06:00Z and 2027-11-07T06:00Z
        "America/New_York, 2026-11-01, 00:00, 06:00, 2026-11-01T04:00:00Z, 2026-11-01T11:00:00Z",
        "America/New_York, 2026-11-01, 01:30, 06:00, 2026-11-01T05:30:00Z, 2026-11-01T11:00:00Z",
        "America/New_York, 2027-11-07, 00:00, 01:30, 2027-11-07T04:00:00Z, 2027-11-07T06:30:00Z",
        "America/New_York, 2027-11-07, 09:00, 17:00, 2027-11-07T14:00:00Z, 2027-11-07T22:00:00Z",
        // Berlin, forward at 2027-03-28T01:00Z
        "Europe/Berlin, 2027-03-28, 01:00, 05:00, 2027-03-28T00:00:00Z, 2027-03-28T03:00:00Z",
        "Europe/Berlin, 2027-03-28, 02:15, 05:00, 2027-03-28T01:00:00Z, 2027-03-28T03:00:00Z",
        "Europe/Berlin, 2027-03-28, 08:00, 00:00, 2027-03-28T06:00:00Z, 2027-03-28T22:00:00Z",
        // Berlin, back at 2027-10-31T01:00Z
        "Europe/Berlin, 2027-10-31, 01:00, 05:00, 2027-10-30T23:00:00Z, 2027-10-31T04:00:00Z",
        "Europe/Berlin, 2027-10-31, 02:30, 05:00, 2027-10-31T00:30:00Z, 2027-10-31T04:00:00Z",
    })
    void a_shift_lasts_from_the_first_to_the_last_moment_that_the_wall_shows_its_times(
            String zone, String date, String start, String end, String opens, String closes) {
        assertThat(slots(open(date, ZoneId.of(zone), start, end), date)).containsExactly(slot(opens, closes));
    }

    @Test
    void a_shift_that_the_change_skips_does_not_take_place() {
        assertThat(slots(open("2027-03-14", NEW_YORK, "02:00", "03:00"), "2027-03-14"))
                .isEmpty();
        assertThat(slots(open("2027-03-28", BERLIN, "02:15", "02:45"), "2027-03-28"))
                .isEmpty();
    }

    @Test
    void starts_keep_their_stride_in_real_time_over_a_change() {
        VisitType hour = VisitType.CONSULTATION.lasting(Duration.ofHours(1));

        assertThat(starts(open("2027-03-14", NEW_YORK, "00:00", "05:00"), "2027-03-14", hour))
                .containsExactly(
                        "2027-03-14T05:00:00Z", "2027-03-14T06:00:00Z", "2027-03-14T07:00:00Z", "2027-03-14T08:00:00Z");
        assertThat(starts(open("2027-10-31", BERLIN, "01:00", "04:00"), "2027-10-31", hour))
                .containsExactly(
                        "2027-10-30T23:00:00Z", "2027-10-31T00:00:00Z", "2027-10-31T01:00:00Z", "2027-10-31T02:00:00Z");
    }

    @Test
    void hours_that_meet_in_the_repeated_hour_do_not_overlap() {
        Timetable timetable = after(on(
                "2027-11-07",
                hours(SUNDAY, "00:00", "01:30", ELM, NEW_YORK),
                hours(SUNDAY, "01:30", "04:00", ELM, NEW_YORK)));

        assertThat(slots(timetable, "2027-11-07"))
                .containsExactly(
                        slot("2027-11-07T04:00:00Z", "2027-11-07T06:30:00Z"),
                        slot("2027-11-07T06:30:00Z", "2027-11-07T09:00:00Z"));
        assertThat(timetable.openDuring(slot("2027-11-07T05:00:00Z", "2027-11-07T07:00:00Z")))
                .as("a visit over both")
                .isPresent();
    }

    @Test
    void hours_that_lie_within_the_repeated_hour_come_after_the_others() {
        Timetable timetable = after(on(
                "2027-11-07",
                hours(SUNDAY, "01:00", "01:30", ELM, NEW_YORK),
                hours(SUNDAY, "01:30", "01:45", ELM, NEW_YORK)));

        assertThat(slots(timetable, "2027-11-07"))
                .containsExactly(
                        slot("2027-11-07T05:00:00Z", "2027-11-07T06:30:00Z"),
                        slot("2027-11-07T06:30:00Z", "2027-11-07T06:45:00Z"));
    }

    @Test
    void hours_that_touch_at_a_midnight_that_comes_twice_count_as_one() {
        ZoneId havana = ZoneId.of("America/Havana"); // back from 1:00 to 0:00 on 2027-11-07
        Timetable timetable = after(week(
                "2020-01-01",
                hours(SATURDAY, "20:00", "00:00", ELM, havana),
                hours(SUNDAY, "00:00", "04:00", ELM, havana)));

        assertThat(timetable.openDuring(slot("2027-11-07T03:30:00Z", "2027-11-07T06:30:00Z")))
                .map(OpenHours::slot)
                .contains(slot("2027-11-07T00:00:00Z", "2027-11-07T09:00:00Z"));
    }

    @Test
    void a_week_holds_the_time_on_the_wall_and_not_the_moment() {
        Timetable timetable = after(week("2020-01-01", hours(SUNDAY, "09:00", "10:00", ELM, BERLIN)));

        assertThat(slots(timetable, "2027-03-21"))
                .containsExactly(slot("2027-03-21T08:00:00Z", "2027-03-21T09:00:00Z"));
        assertThat(slots(timetable, "2027-03-28"))
                .containsExactly(slot("2027-03-28T07:00:00Z", "2027-03-28T08:00:00Z"));
        assertThat(slots(timetable, "2027-10-31"))
                .containsExactly(slot("2027-10-31T08:00:00Z", "2027-10-31T09:00:00Z"));
    }

    private static List<String> starts(Timetable timetable, String date, VisitType type) {
        return timetable.openOn(LocalDate.parse(date)).stream()
                .flatMap(open -> timetable.startsWithin(open, type).stream())
                .map(Instant::toString)
                .toList();
    }
}
