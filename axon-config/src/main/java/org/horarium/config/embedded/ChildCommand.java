package org.horarium.config.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How programs are started so that they outlive neither more nor less than they should. */
final class ChildCommand {

    private static final int ROOT = 0;

    private ChildCommand() {}

    /** Out of the terminal's reach: Ctrl-C is for the application, which stops its services last. */
    static List<String> detached(List<String> command) {
        return isInstalled("setsid") ? prefixed(command, "setsid") : command;
    }

    /** PostgreSQL refuses to be root, so within its own user namespace it is nobody. */
    static List<String> withoutRoot(List<String> command) throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT)
                ? prefixed(command, "unshare", "--user")
                : command;
    }

    private static List<String> prefixed(List<String> command, String... prefix) {
        List<String> whole = new ArrayList<>(List.of(prefix));
        whole.addAll(command);
        return whole;
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
