package org.horarium.query.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.VisitMode;
import org.junit.jupiter.api.Test;

class DayPlanTest {

    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    private final Practice newYork = Practice.called("ny", Practice.NEW_YORK);
    private final Practice berlin = Practice.called("berlin", Practice.BERLIN);
    private final Practice honolulu = Practice.called("honolulu", Practice.HONOLULU);

    @Test
    void offers_one_start_for_each_half_hour_of_a_doctor_who_said_nothing_of_visits() {
        assertThat(starts(newYork, "2026-03-03", timetable(newYork.daily("09:00", "11:00"))))
                .containsExactly("09:00", "09:30", "10:00", "10:30");
    }

    @Test
    void loses_the_hour_that_new_york_skips() {
        Timetable nights = timetable(newYork.daily("01:00", "04:00"));

        assertThat(starts(newYork, "2026-03-07", nights))
                .containsExactly("01:00", "01:30", "02:00", "02:30", "03:00", "03:30");
        assertThat(starts(newYork, "2026-03-08", nights)).containsExactly("01:00", "01:30", "03:00", "03:30");
    }

    @Test
    void offers_the_hour_twice_that_berlin_repeats() {
        Timetable nights = timetable(berlin.daily("01:30", "03:30"));

        assertThat(starts(berlin, "2026-10-24", nights)).containsExactly("01:30", "02:00", "02:30", "03:00");
        assertThat(starts(berlin, "2026-10-25", nights))
                .containsExactly("01:30", "02:00", "02:30", "02:00", "02:30", "03:00");
    }

    @Test
    void keeps_the_local_hours_on_both_sides_of_a_change_of_clocks() {
        Timetable days = timetable(berlin.daily("09:00", "10:00"));

        assertThat(firstStart(days, "2026-03-28")).isEqualTo(Instant.parse("2026-03-28T08:00:00Z"));
        assertThat(firstStart(days, "2026-03-29")).isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
    }

    @Test
    void needs_the_buffers_free_around_a_visit() {
        Timetable buffered =
                timetable(berlin.daily("09:00", "12:00"), berlin.offers("check-up", 30, 10, 20, VisitMode.IN_PERSON));

        assertThat(starts(berlin, "2026-06-01", buffered)).containsExactly("09:00", "10:00", "11:00");
        assertThat(starts(berlin, "2026-06-01", buffered, claim("2026-06-01T08:50:00Z", "2026-06-01T09:00:00Z")))
                .as("the buffer before 11:00 begins at 10:50")
                .containsExactly("09:00", "10:00");
        assertThat(starts(berlin, "2026-06-01", buffered, claim("2026-06-01T08:49:00Z", "2026-06-01T08:50:00Z")))
                .as("the last minute of the buffer after 10:00")
                .containsExactly("09:00", "11:00");
    }

    @Test
    void touching_claims_take_nothing_away() {
        Timetable days = timetable(berlin.daily("09:00", "10:30"));

        assertThat(starts(berlin, "2026-06-01", days, claim("2026-06-01T07:30:00Z", "2026-06-01T08:00:00Z")))
                .containsExactly("09:00", "10:00");
    }

    @Test
    void counts_a_hold_as_free_from_the_moment_it_ends() {
        Timetable days = timetable(berlin.daily("09:00", "10:00"));
        Instant until = Instant.parse("2026-06-01T06:10:00Z");
        Claim hold = new Claim(slot("2026-06-01T07:00:00Z", "2026-06-01T07:30:00Z"), until);

        FreeDay before = day(days, "2026-06-01", until.minusSeconds(1), hold);
        assertThat(starts(berlin, before)).containsExactly("09:30");
        assertThat(before.recomputeAt()).isEqualTo(until);
        FreeDay after = day(days, "2026-06-01", until, hold);
        assertThat(starts(berlin, after)).containsExactly("09:00", "09:30");
        assertThat(after.recomputeAt()).as("when 09:00 has become too near").isEqualTo("2026-06-01T07:00:01Z");
    }

    @Test
    void a_block_over_several_days_takes_every_start_in_it() {
        Timetable days = timetable(berlin.daily("09:00", "10:00"));
        Claim away = claim("2026-06-01T07:30:00Z", "2026-06-03T07:30:00Z");

        assertThat(starts(berlin, "2026-06-01", days, away)).containsExactly("09:00");
        assertThat(starts(berlin, "2026-06-02", days, away)).isEmpty();
        assertThat(starts(berlin, "2026-06-03", days, away)).containsExactly("09:30");
    }

    @Test
    void a_claim_across_utc_midnight_takes_the_afternoon_of_a_place_behind_it() {
        Timetable days = timetable(honolulu.daily("13:00", "15:00"));

        assertThat(starts(honolulu, "2026-06-01", days, claim("2026-06-01T23:45:00Z", "2026-06-02T00:15:00Z")))
                .containsExactly("13:00", "14:30");
    }

    @Test
    void offers_nothing_nearer_than_the_notice_that_the_doctor_needs() {
        Timetable days =
                timetable(berlin.daily("09:00", "11:00"), berlin.bookable(Duration.ofHours(2), Duration.ofDays(30)));

        FreeDay day = day(days, "2026-06-01", Instant.parse("2026-06-01T07:30:00Z"));
        assertThat(starts(berlin, day)).containsExactly();
        assertThat(starts(berlin, day(days, "2026-06-01", Instant.parse("2026-06-01T06:00:00Z"))))
                .containsExactly("10:00", "10:30");
    }

    @Test
    void lists_every_visit_type_with_starts_of_its_own() {
        Timetable days = timetable(
                berlin.daily("09:00", "10:00"),
                berlin.offers("long", 60, 0, 0, VisitMode.IN_PERSON),
                berlin.offers("short", 20, 0, 0, VisitMode.VIDEO));

        assertThat(day(days, "2026-06-01", LONG_BEFORE).offers())
                .extracting(Offer::visitType, offer -> offer.free().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("long", 1),
                        org.assertj.core.groups.Tuple.tuple("short", 3));
    }

    private static Timetable timetable(DoctorScheduleEvent... events) {
        Timetable timetable = Timetable.EMPTY;
        for (DoctorScheduleEvent event : events) {
            timetable = timetable.with(event);
        }
        return timetable;
    }

    private static List<String> starts(Practice practice, String date, Timetable timetable, Claim... claims) {
        return starts(practice, day(timetable, date, LONG_BEFORE, claims));
    }

    private static List<String> starts(Practice practice, FreeDay day) {
        ZoneId zone = practice.zone();
        return day.offers().get(0).free().stream()
                .map(start ->
                        EpochMinutes.instant(start).atZone(zone).toLocalTime().toString())
                .toList();
    }

    private static Instant firstStart(Timetable timetable, String date) {
        return EpochMinutes.instant(
                day(timetable, date, LONG_BEFORE).offers().get(0).free().get(0));
    }

    private static FreeDay day(Timetable timetable, String date, Instant now, Claim... claims) {
        return new DayPlan(timetable, List.of(claims), now)
                .on(LocalDate.parse(date))
                .get(0);
    }

    private static Claim claim(String from, String to) {
        return new Claim(slot(from, to), null);
    }

    private static TimeSlot slot(String from, String to) {
        return new TimeSlot(Instant.parse(from), Instant.parse(to));
    }
}
