package org.horarium.command.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Instant NOW = Instant.parse("2027-06-07T06:00:00Z");

    private final Deadlines deadlines = new Deadlines(Duration.ofMinutes(30));

    @Test
    void there_is_half_an_hour_to_answer() {
        assertThat(deadlines.of(NOW, in(Duration.ofDays(1)))).contains(in(Duration.ofMinutes(30)));
        assertThat(deadlines.of(NOW, in(Duration.ofMinutes(90)))).contains(in(Duration.ofMinutes(30)));
    }

    @Test
    void there_is_less_where_the_visit_is_near_so_that_others_are_asked_too() {
        assertThat(deadlines.of(NOW, in(Duration.ofMinutes(60)))).contains(in(Duration.ofMinutes(20)));
        assertThat(deadlines.of(NOW, in(Duration.ofMinutes(9)))).contains(in(Duration.ofMinutes(5)));
    }

    @Test
    void nobody_is_asked_who_has_no_time_to_answer() {
        assertThat(deadlines.of(NOW, in(Duration.ofSeconds(299)))).isEmpty();
        assertThat(deadlines.of(NOW, in(Duration.ofHours(-1)))).isEmpty();
    }

    private static Instant in(Duration time) {
        return NOW.plus(time);
    }
}
