package org.horarium.config.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitsTest {

    @Test
    void where_nothing_is_set_they_are_the_usual_ones() {
        Limits limits = bound(Map.of());

        assertThat(limits.patients("DOCTOR")).isEqualTo(200);
        assertThat(limits.patients("PATIENT")).isEqualTo(10);
        assertThat(limits.patients("VISITOR")).isEqualTo(10);
        assertThat(limits.reading()).isEqualTo(Duration.ofHours(1));
        assertThat(limits.signIns()).isEqualTo(5);
        assertThat(limits.signingIn()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void one_role_can_be_given_another_and_the_rest_stay_as_they_are() {
        Limits limits = bound(Map.of(
                "horarium.watch.patients.privacy-officer", "7",
                "horarium.watch.reading", "PT30M",
                "horarium.watch.sign-ins", "3"));

        assertThat(limits.patients("PRIVACY_OFFICER")).isEqualTo(7);
        assertThat(limits.patients("STAFF")).isEqualTo(500);
        assertThat(limits.reading()).isEqualTo(Duration.ofMinutes(30));
        assertThat(limits.signIns()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading=PT0S", "signing-in=PT-1M", "sign-ins=0", "patients.doctor=0"})
    void what_makes_no_sense_stops_the_start(String setting) {
        String[] parts = setting.split("=", 2);

        assertThatThrownBy(() -> bound(Map.of("horarium.watch." + parts[0], parts[1])))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("What horarium.watch is told must be more than nothing.");
    }

    private static Limits bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("horarium.watch", Limits.class);
    }
}
