package org.horarium.config.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A process that a killed run may have left behind, known by its pid file and by the data folder in its command line. */
record Leftover(Path pidFile, Path data) {

    /** Asks a live leftover to end and waits for it; forgets a pid file that names no process of ours. */
    void clear(Asking asking, Duration patience) throws IOException {
        Optional<ProcessHandle> named = named();
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        if (isOurs(process)) {
            asking.toEnd(process.pid());
            if (!Waiting.until(patience, () -> !isOurs(process))) {
                process.destroyForcibly();
                Waiting.until(patience, () -> !isOurs(process));
            }
        }
        // What goes by that number now is a zombie or somebody else's, and would be taken for the owner of the data.
        if (process.isAlive()) {
            Files.deleteIfExists(pidFile);
        }
    }

    private Optional<ProcessHandle> named() throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (NumberFormatException garbled) {
            Files.delete(pidFile);
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            String command = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(command.split("\0", -1)).contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    /** How this kind of process is told to end in good order. */
    @FunctionalInterface
    interface Asking {
        void toEnd(long pid) throws IOException;
    }
}
