package org.horarium.shared.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSlotTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-06-07");
    private static final LocalDate SECOND = FIRST.plusDays(1);

    @ParameterizedTest
    @CsvSource({
        "10:00, 10:30, 10:29, 11:00, true",
        "10:00, 10:30, 10:30, 11:00, false",
        "10:00, 10:30, 09:30, 10:00, false",
        "10:00, 10:30, 09:30, 10:01, true",
        "10:00, 10:30, 10:00, 10:30, true",
        "10:00, 11:00, 10:20, 10:40, true",
        "10:00, 10:30, 12:00, 12:30, false",
    })
    void slots_overlap_where_they_share_a_moment_and_not_where_they_touch(
            String start, String end, String otherStart, String otherEnd, boolean overlap) {
        TimeSlot one = slot(start, end);
        TimeSlot other = slot(otherStart, otherEnd);

        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    @Test
    void a_slot_contains_what_begins_and_ends_with_it() {
        assertThat(slot("10:00", "11:00").contains(slot("10:00", "11:00"))).isTrue();
        assertThat(slot("10:00", "11:00").contains(slot("10:00", "11:01"))).isFalse();
        assertThat(slot("10:00", "11:00").contains(slot("09:59", "11:00"))).isFalse();
    }

    @Test
    void nearly_every_slot_touches_one_utc_date() {
        assertThat(slot("10:00", "10:30").utcDates()).containsExactly(FIRST);
    }

    @Test
    void a_slot_across_midnight_touches_both_utc_dates() {
        TimeSlot night = TimeSlot.of(Instant.parse("2027-06-07T23:45:00Z"), Duration.ofMinutes(30));

        assertThat(night.utcDates()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_slot_that_ends_at_midnight_leaves_the_next_date_alone() {
        TimeSlot evening = TimeSlot.of(Instant.parse("2027-06-07T23:30:00Z"), Duration.ofMinutes(30));

        assertThat(evening.utcDates()).containsExactly(FIRST);
    }

    @Test
    void a_slot_of_days_touches_each_of_them() {
        TimeSlot days = TimeSlot.of(Instant.parse("2027-06-07T12:00:00Z"), Duration.ofDays(3));

        assertThat(days.utcDates()).containsExactly(FIRST, SECOND, FIRST.plusDays(2), FIRST.plusDays(3));
    }

    @Test
    void buffers_widen_a_slot_at_both_ends() {
        assertThat(slot("10:00", "10:30").widened(Duration.ofMinutes(5), Duration.ofMinutes(10)))
                .isEqualTo(slot("09:55", "10:40"));
    }

    @Test
    void no_slot_ends_when_it_starts_or_before() {
        assertThatThrownBy(() -> slot("10:00", "10:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> slot("10:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static TimeSlot slot(String start, String end) {
        return new TimeSlot(Instant.parse(FIRST + "T" + start + ":00Z"), Instant.parse(FIRST + "T" + end + ":00Z"));
    }
}
