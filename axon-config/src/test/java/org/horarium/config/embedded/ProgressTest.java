package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(screen, true, StandardCharsets.US_ASCII));

    @Test
    void shows_a_step_before_it_is_done() {
        progress.step("Data folder");
        assertThat(shown()).isEqualTo("[1/4] Data folder … ");
    }

    @Test
    void ends_each_step_with_the_next() {
        progress.step("Data folder");
        progress.step("PostgreSQL 17");
        progress.failed();
        assertThat(shown()).matches("\\[1/4] Data folder … ok \\(\\d+\\.\\d s\\)\\R\\[2/4] PostgreSQL 17 … failed\\R");
    }

    @Test
    void says_nothing_of_steps_that_were_not_taken() {
        progress.done();
        progress.failed();
        assertThat(shown()).isEmpty();
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
