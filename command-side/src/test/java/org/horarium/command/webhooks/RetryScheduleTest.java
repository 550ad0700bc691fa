package org.horarium.command.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final List<Duration> CONVENTION = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    @Test
    void ten_attempts_as_the_convention_has_them() {
        RetrySchedule schedule = new RetrySchedule(always(0));
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(schedule::after).flatMap(Optional::stream))
                .containsExactlyElementsOf(CONVENTION);
        assertThat(schedule.after(10)).isEmpty();
        assertThat(schedule.after(11)).isEmpty();
    }

    @Test
    void chance_adds_up_to_a_fifth_and_takes_nothing() {
        RetrySchedule schedule = new RetrySchedule(always(0.5));
        assertThat(schedule.after(2)).hasValue(Duration.ofSeconds(330));
    }

    private static RandomGenerator always(double number) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return number;
            }
        };
    }
}
