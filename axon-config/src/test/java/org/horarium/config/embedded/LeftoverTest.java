package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void asks_a_process_of_this_data_folder_to_end() throws IOException {
        Process process = waiting(folder);
        Leftover leftover = leftover(Long.toString(process.pid()));

        leftover.clear(pid -> process.destroy(), PATIENCE);

        assertThat(Waiting.until(PATIENCE, () -> !process.isAlive())).isTrue();
    }

    @Test
    void kills_one_that_does_not_listen() throws IOException {
        Process process = waiting(folder);
        Leftover leftover = leftover(Long.toString(process.pid()));

        leftover.clear(pid -> {}, Duration.ofMillis(50));

        assertThat(Waiting.until(PATIENCE, () -> !process.isAlive())).isTrue();
    }

    @Test
    void spares_a_stranger_that_got_the_same_number_and_forgets_the_number() throws IOException {
        Process stranger = waiting(folder.resolveSibling("elsewhere"));
        try {
            Leftover leftover = leftover(Long.toString(stranger.pid()));

            leftover.clear(pid -> stranger.destroy(), PATIENCE);

            assertThat(stranger.isAlive()).isTrue();
            assertThat(leftover.pidFile()).doesNotExist();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void bears_a_pid_file_that_was_cut_short() throws IOException {
        leftover("12x").clear(pid -> {}, PATIENCE);
        leftover("").clear(pid -> {}, PATIENCE);
        assertThat(folder).isDirectoryNotContaining("glob:**/data/*");
    }

    private Leftover leftover(String pid) throws IOException {
        return new Leftover(Files.writeString(folder.resolve("pid"), pid + "\nmore\n"), folder);
    }

    private static Process waiting(Path data) throws IOException {
        return new ProcessBuilder("sh", "-c", "read line", data.toString()).start();
    }
}
