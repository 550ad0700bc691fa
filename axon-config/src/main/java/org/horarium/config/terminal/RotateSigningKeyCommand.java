package org.horarium.config.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.horarium.config.access.SigningKeyFile;

/** {@code script/rotate-signing-key}: has running platforms sign tokens with a new key, without a restart. */
public final class RotateSigningKeyCommand {

    private static final String DROP = "--drop-former";
    private static final String USAGE =
            """
            Usage: script/rotate-signing-key [--drop-former]
              --drop-former  tokens of the former key are refused from now on, and people go on by their next renewal;
                             for a key that somebody may have seen
            The key lies in the file that HORARIUM_ACCESS_SIGNINGKEY names, or in HORARIUM_HOME (~/.horarium).""";

    private final Screen screen;

    RotateSigningKeyCommand(Screen screen) {
        this.screen = screen;
    }

    /** Runs it as it was typed: 0 when there is a new key, 1 when there is none. */
    public static int run(String... arguments) {
        Map<String, String> environment = System.getenv();
        return new RotateSigningKeyCommand(Screen.ofThisProcess(environment)).run(environment, arguments);
    }

    int run(Map<String, String> environment, String... arguments) {
        List<String> options = List.of(arguments);
        if (!options.isEmpty() && !options.equals(List.of(DROP))) {
            screen.say(USAGE);
            return options.equals(List.of("--help")) ? 0 : 1;
        }
        Path file = file(environment);
        if (!Files.isRegularFile(file)) {
            screen.say("There is no signing key at %s yet; it is made at the first start.".formatted(file));
            return 1;
        }
        try {
            String name = new SigningKeyFile(file.toString()).rotate(options.isEmpty());
            screen.say("The key %s signs from now on; running platforms take it within seconds.".formatted(name));
            return 0;
        } catch (IOException failure) {
            screen.say("The key stays as it was: %s cannot be written.".formatted(file));
            return 1;
        }
    }

    private static Path file(Map<String, String> environment) {
        String named = environment.getOrDefault("HORARIUM_ACCESS_SIGNINGKEY", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        String home = environment.getOrDefault("HORARIUM_HOME", "");
        Path folder = home.isBlank() ? Path.of(System.getProperty("user.home"), ".horarium") : Path.of(home);
        return folder.resolve("keys/signing-key.json");
    }
}
