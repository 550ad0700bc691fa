package org.horarium.config.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.horarium.config.access.SecretFile;
import org.horarium.config.access.SigningKeyFile;
import org.horarium.config.embedded.CannotStart;

/** {@code script/make-secrets}: makes the two files that every process of a platform of one's own has to have. */
public final class MakeSecretsCommand {

    private static final String USAGE =
            """
            Usage: script/make-secrets FOLDER
            Makes signing-key.json (HORARIUM_ACCESS_SIGNINGKEY) and secret.key (HORARIUM_ACCESS_SECRET) in that folder,
            readable by their owner alone. What is there already stays as it is.""";

    private final Screen screen;

    MakeSecretsCommand(Screen screen) {
        this.screen = screen;
    }

    /** Runs it as it was typed: 0 when both are there, 1 when one cannot be made. */
    public static int run(String... arguments) {
        return new MakeSecretsCommand(Screen.ofThisProcess(System.getenv())).make(arguments);
    }

    int make(String... arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            screen.say(USAGE);
            return arguments.length == 1 && arguments[0].equals("--help") ? 0 : 1;
        }
        Path folder = Path.of(arguments[0]);
        try {
            boolean areThere =
                    Files.exists(folder.resolve("signing-key.json")) && Files.exists(folder.resolve("secret.key"));
            new SigningKeyFile(folder.resolve("signing-key.json").toString()).makeIfMissing();
            new SecretFile(folder.resolve("secret.key")).makeIfMissing();
            screen.say(areThere ? "Both were there already." : "They are in %s; keep a copy.".formatted(folder));
            return 0;
        } catch (CannotStart refusal) {
            screen.say(refusal.getMessage());
            return 1;
        }
    }
}
