package org.horarium.config.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.seal.SealKeyFile;

/** {@code script/rotate-seal-key}: has running platforms seal with a new key, without a restart. */
public final class RotateSealKeyCommand {

    private static final String USAGE =
            """
            Usage: script/rotate-seal-key
            Both keys sign that the new one comes after the former; then the former's private half is destroyed. Whoever
            verifies can use either public key; the new one lies beside the file, with the ending .pub.
            The key lies in the file that HORARIUM_AUDIT_SEALKEY names, or in HORARIUM_HOME (~/.horarium).""";

    private final Screen screen;
    private final Clock clock;

    RotateSealKeyCommand(Screen screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    /** Runs it as it was typed: 0 when there is a new key, 1 when there is none. */
    public static int run(String... arguments) {
        Map<String, String> environment = System.getenv();
        return new RotateSealKeyCommand(Screen.ofThisProcess(environment), Clock.systemUTC())
                .run(environment, arguments);
    }

    int run(Map<String, String> environment, String... arguments) {
        if (arguments.length > 0) {
            screen.say(USAGE);
            return List.of(arguments).equals(List.of("--help")) ? 0 : 1;
        }
        Path path = file(environment);
        if (!Files.isRegularFile(path)) {
            screen.say("There is no key of the seal at %s yet; it is made at the first start.".formatted(path));
            return 1;
        }
        SealKeyFile file = new SealKeyFile(path);
        try {
            String name = file.rotate(clock.instant());
            screen.say(
                    "The key %s seals from now on; running platforms take it within seconds. Its public half is in %s."
                            .formatted(name, file.publicKey()));
            return 0;
        } catch (IOException | CannotStart failure) {
            screen.say("The key stays as it was: %s cannot be read or written.".formatted(path));
            return 1;
        }
    }

    private static Path file(Map<String, String> environment) {
        String named = environment.getOrDefault("HORARIUM_AUDIT_SEALKEY", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        String home = environment.getOrDefault("HORARIUM_HOME", "");
        Path folder = home.isBlank() ? Path.of(System.getProperty("user.home"), ".horarium") : Path.of(home);
        return folder.resolve("keys/seal-key.json");
    }
}
