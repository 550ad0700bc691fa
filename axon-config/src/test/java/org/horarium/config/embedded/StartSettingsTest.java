package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class StartSettingsTest {

    private final MockEnvironment environment = new MockEnvironment().withProperty("server.port", "0");
    private final StartSettings settings = new StartSettings(environment);

    @ParameterizedTest
    @ValueSource(strings = {"http", "", "-1", "65536", "80 80"})
    void refuse_a_port_that_is_none(String port) {
        environment.setProperty("server.port", port);
        refusal("PORT is '%s', but it must be a number from 0 to 65535.".formatted(port.strip()));
    }

    @Test
    void refuse_an_occupied_port() throws IOException {
        try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.setProperty("server.port", Integer.toString(occupied.getLocalPort()));
            refusal("Port %d is in use by another program; stop it or choose another port with PORT."
                    .formatted(occupied.getLocalPort()));
        }
    }

    @Test
    void refuse_an_unknown_role() {
        environment.setProperty("horarium.role", "both");
        refusal("The role 'both' is unknown; horarium.role is all, command or query.");
    }

    @Test
    void refuse_production_without_services_of_its_own() {
        environment.setActiveProfiles("production");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://database/horarium");
        refusal("The profile production needs these settings: spring.datasource.username, "
                + "spring.datasource.password, spring.elasticsearch.uris, horarium.access.signing-key, "
                + "horarium.access.secret, horarium.audit.report-key, horarium.audit.seal-key, "
                + "horarium.privacy.key-file, horarium.public-url, horarium.mail, "
                + "horarium.reports.s3.bucket.");
    }

    @Test
    void refuse_a_size_that_is_none() {
        environment.setProperty("horarium.minimum-free-space", "plenty");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(settings::minimumFreeSpace)
                .withMessageContaining("'plenty', but it must be a size like 500MB");
    }

    @Test
    void refuse_to_bring_a_database_to_a_platform_that_it_cannot_run_on() {
        environment.withProperty("os.name", "Plan 9").withProperty("os.arch", "mips");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(settings::refuseOtherPlatforms)
                .withMessageContaining("not on Plan 9 mips");
    }

    @Test
    void want_embedded_services_only_where_no_database_is_named() {
        assertThatNoException().isThrownBy(settings::check);
        assertThat(settings.wantEmbeddedServices()).isTrue();
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://database/horarium");
        assertThat(settings.wantEmbeddedServices()).isFalse();
    }

    private void refusal(String sentence) {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(settings::check).withMessage(sentence);
    }
}
