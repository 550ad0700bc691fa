package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

class StartFailureTest {

    @Test
    void is_told_by_its_innermost_cause() {
        assertThat(sentence(new IllegalStateException("no key for signing\nand more")))
                .isEqualTo("Horarium could not start: no key for signing");
        assertThat(sentence(new NullPointerException())).isEqualTo("Horarium could not start: NullPointerException");
    }

    @Test
    void names_the_port_that_was_taken_meanwhile() {
        assertThat(sentence(new PortInUseException(8080)))
                .isEqualTo("Port 8080 is in use by another program; choose another with PORT.");
    }

    @Test
    void names_the_database_when_its_migration_failed() {
        assertThat(sentence(new FlywayException("Validate failed: checksum mismatch\n-> Applied")))
                .isEqualTo("The database could not be brought up to date: Validate failed: checksum mismatch");
    }

    @Test
    void keeps_its_stack_trace_for_those_who_want_it(@TempDir Path logs) {
        IOException failure = new IOException("disk on fire");

        assertThat(new StartFailure(failure).sentenceWithDetailsIn(logs))
                .isEqualTo("Horarium could not start: disk on fire (details: %s)", logs.resolve("failed-start.log"));
        assertThat(logs.resolve("failed-start.log")).content().contains("at org.horarium");
    }

    private static String sentence(Throwable cause) {
        return new StartFailure(new BeanCreationException("someBean", "wrapping", cause)).sentence();
    }
}
