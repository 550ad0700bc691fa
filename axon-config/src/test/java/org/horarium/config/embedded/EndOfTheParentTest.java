package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class EndOfTheParentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Process parent;
    private long postgres;
    private long elasticsearch;
    private long objectStore;

    @BeforeEach
    void run() throws IOException {
        parent = TestJvm.start(RunningServices.class, folder.toString());
        String[] pids = String.valueOf(parent.inputReader().readLine()).split(" ", -1);
        postgres = Long.parseLong(pids[0]);
        elasticsearch = Long.parseLong(pids[1]);
        objectStore = Long.parseLong(pids[2]);
    }

    @AfterEach
    void end() {
        parent.destroyForcibly();
    }

    @Test
    void takes_all_services_along_when_it_was_asked_to_end() {
        parent.destroy();

        assertThat(Waiting.until(PATIENCE, () -> !parent.isAlive())).isTrue();
        assertThat(ProcessHandle.of(postgres)).isEmpty();
        assertThat(ProcessHandle.of(elasticsearch)).isEmpty();
        assertThat(ProcessHandle.of(objectStore)).isEmpty();
    }

    @Test
    void leaves_nothing_that_the_next_start_cannot_clear_away_when_it_was_killed() throws IOException {
        parent.destroyForcibly();

        assertThat(Waiting.until(PATIENCE, () -> isGone(elasticsearch) && isGone(objectStore)))
                .isTrue();
        assertThat(isGone(postgres)).as("nobody has stopped it yet").isFalse();
        try (HomeFolder home = HomeFolder.open(folder, DataSize.ofMegabytes(1));
                SupervisedProcess next = new SupervisedProcess(PostgresLauncher.in(home))) {
            assertThat(isGone(postgres)).isTrue();
            next.start();
            assertThat(next.answers()).isTrue();
        }
    }

    private static boolean isGone(long pid) {
        return TestJvm.commandOf(pid).isEmpty();
    }
}
