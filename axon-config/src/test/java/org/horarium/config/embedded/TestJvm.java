package org.horarium.config.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a main class as a program of its own, with the class path of the tests. */
final class TestJvm {

    private TestJvm() {}

    static Process start(Class<?> mainClass, String... arguments) throws IOException {
        return start(mainClass, Map.of(), arguments);
    }

    static Process start(Class<?> mainClass, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                mainClass.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The command line of a process, empty when it has ended, even if nobody has taken note of that. */
    static String commandOf(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }
}
