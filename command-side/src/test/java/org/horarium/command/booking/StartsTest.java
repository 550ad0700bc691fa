package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.scheduling.Timetable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartsTest {

    @Test
    void date_and_time_are_those_on_the_wall_of_the_clinic() {
        assertThat(Starts.of(
                        () -> in("America/New_York"), null, LocalDate.parse("2027-06-07"), LocalTime.parse("10:00")))
                .isEqualTo(Instant.parse("2027-06-07T14:00:00Z"));
        assertThat(Starts.of(() -> in("Europe/Berlin"), null, LocalDate.parse("2027-12-07"), LocalTime.parse("10:00")))
                .isEqualTo(Instant.parse("2027-12-07T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-14, 02:30, does not exist",
        "Europe/Berlin, 2027-03-28, 02:00, does not exist",
        "America/New_York, 2026-11-01, 01:30, comes twice",
        "America/New_York, 2027-11-07, 01:00, comes twice",
        "Europe/Berlin, 2027-10-31, 02:59, comes twice",
    })
    void a_time_that_the_clocks_skip_or_repeat_is_invalid(String zone, String date, String time, String rule) {
        assertThatThrownBy(() -> Starts.of(() -> in(zone), null, LocalDate.parse(date), LocalTime.parse(time)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("appointment_time")
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-14, 03:00, 2027-03-14T07:00:00Z",
        "America/New_York, 2027-11-07, 02:00, 2027-11-07T07:00:00Z",
        "Europe/Berlin, 2027-03-28, 01:59, 2027-03-28T00:59:00Z",
        "Europe/Berlin, 2027-10-31, 03:00, 2027-10-31T02:00:00Z",
    })
    void times_next_to_a_change_of_clocks_are_what_they_seem(String zone, String date, String time, String moment) {
        assertThat(Starts.of(() -> in(zone), null, LocalDate.parse(date), LocalTime.parse(time)))
                .isEqualTo(Instant.parse(moment));
    }

    @Test
    void an_offset_tells_one_repeated_hour_from_the_other() {
        assertThat(start("2027-11-07T01:30:00-04:00")).isEqualTo(Instant.parse("2027-11-07T05:30:00Z"));
        assertThat(start("2027-11-07T01:30:00-05:00")).isEqualTo(Instant.parse("2027-11-07T06:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-07T10:00:30Z, whole minute",
        "1999-06-07T10:00:00Z, must lie in the years",
        "3000-06-07T10:00:00Z, must lie in the years",
    })
    void a_start_is_a_whole_minute_of_a_plausible_year(String moment, String rule) {
        assertThatThrownBy(() -> start(moment)).isInstanceOf(InvalidInput.class).hasMessageContaining(rule);
    }

    @Test
    void a_date_beyond_all_calendars_is_invalid_too() {
        assertInvalid("appointment_date", null, LocalDate.MAX, LocalTime.NOON);
        assertInvalid("appointment_date", null, LocalDate.MIN, LocalTime.NOON);
        assertInvalid("start", OffsetDateTime.MAX, null, null);
    }

    @Test
    void a_start_is_a_moment_or_a_date_with_a_time() {
        assertInvalid("appointment_date", null, null, LocalTime.NOON);
        assertInvalid("appointment_time", null, LocalDate.EPOCH.plusYears(50), null);
        assertInvalid("start", OffsetDateTime.parse("2027-06-07T10:00:00Z"), null, LocalTime.NOON);
    }

    private static void assertInvalid(
            String field, @Nullable OffsetDateTime start, @Nullable LocalDate date, @Nullable LocalTime time) {
        assertThatThrownBy(() -> Starts.of(() -> in("Europe/Berlin"), start, date, time))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private static Instant start(String moment) {
        return Starts.of(() -> in("America/New_York"), OffsetDateTime.parse(moment), null, null);
    }

    /** Hours until midnight, so that a date is asked for the next one too. */
    private static Timetable in(String zone) {
        return Timetable.EMPTY.with(shift(ADA, "00:00", "00:00", ZoneId.of(zone)));
    }
}
