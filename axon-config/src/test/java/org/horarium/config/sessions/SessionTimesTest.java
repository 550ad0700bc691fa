package org.horarium.config.sessions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.horarium.config.embedded.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SessionTimesTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(strings = {"10s", "10m", "PT10M", "24h", "86400s"})
    void times_that_make_sense_are_taken_in_either_form(String time) {
        environment.setProperty("horarium.access.token-lifetime", time);
        assertThatCode(() -> SessionTimes.check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1m", "0s", "9s", "25h", "P365D"})
    void others_stop_the_start_with_what_is_wrong(String time) {
        environment.setProperty("horarium.access.token-lifetime", time);
        assertThatThrownBy(() -> SessionTimes.check(environment))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "horarium.access.token-lifetime is '%s', but it must be a time from 10s to 24h, such as 10m."
                                .formatted(time));
    }

    @Test
    void what_is_not_set_is_as_it_should_be() {
        assertThatCode(() -> SessionTimes.check(environment)).doesNotThrowAnyException();
    }
}
