package org.horarium.config.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.horarium.config.embedded.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class RetentionPeriodsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void the_trail_is_kept_for_seven_years_and_activity_for_ninety_days() {
        assertThat(RetentionPeriods.of(environment))
                .isEqualTo(new RetentionPeriods(Period.ofYears(7), Period.ofDays(90)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P6Y", "P10Y", "P72M", "P2190D"})
    void they_may_be_longer(String period) {
        environment.setProperty("horarium.trail.keep-access", period);
        assertThat(RetentionPeriods.of(environment).access()).isEqualTo(Period.parse(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5Y11M", "P0D", "P-7Y", "P10Y-3650D", "seven years", ""})
    void less_than_six_years_keep_the_application_from_starting(String period) {
        environment.setProperty("horarium.trail.keep-access", period);
        assertThatThrownBy(() -> RetentionPeriods.of(environment))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "horarium.trail.keep-access is '%s', but it must be a period of at least six years, such as P7Y."
                                .formatted(period));
    }
}
