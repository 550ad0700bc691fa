package org.horarium.command.interop;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.horarium.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {

    @Test
    void a_range_of_days_has_the_same_hours_on_each() {
        assertThat(Shift.allOf("Mon-Fri 09:00-17:00"))
                .isEqualTo(on("09:00", "17:00", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY));
    }

    @Test
    void several_parts_are_separated_by_semicolons_and_days_by_commas() {
        assertThat(Shift.allOf("mon,Thursday 8:00-12:00 ; Sat 10:00 - 14:30"))
                .containsExactly(
                        new Shift(MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Shift(THURSDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Shift(SATURDAY, LocalTime.of(10, 0), LocalTime.of(14, 30)));
    }

    @Test
    void a_range_may_run_across_the_end_of_the_week() {
        assertThat(Shift.allOf("Sat-Mon 22:00-24:00")).isEqualTo(on("22:00", "00:00", SATURDAY, SUNDAY, MONDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "none", "None"})
    void no_hours_can_be_said_as_well(String written) {
        assertThat(Shift.allOf(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09:00-17:00",
                "Mon-Fri",
                "Mon-Fri 9-17",
                "Mon-Fri 25:00-26:00",
                "Mon-Fri 17:00-09:00",
                "Mon-Fri 09:00-09:00",
                "Mo 09:00-17:00",
                "Funday 09:00-17:00",
                "Mon-Tue-Wed 09:00-17:00",
                "Mon 09:00-17:00;",
                "Mon 09:60-17:00"
            })
    void anything_else_is_refused_with_an_example(String written) {
        assertThatThrownBy(() -> Shift.allOf(written))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Mon-Fri 09:00-17:00");
    }

    private static List<Shift> on(String start, String end, DayOfWeek... days) {
        return Stream.of(days)
                .map(day -> new Shift(day, LocalTime.parse(start), LocalTime.parse(end)))
                .toList();
    }
}
