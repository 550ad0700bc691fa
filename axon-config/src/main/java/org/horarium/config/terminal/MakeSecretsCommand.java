package org.horarium.config.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.horarium.config.access.SecretFile;
import org.horarium.config.access.SigningKeyFile;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.export.ReportKeyFile;
import org.horarium.config.privacy.KeyFile;
import org.horarium.config.seal.SealKeyFile;

/** {@code script/make-secrets}: makes the files that every process of a platform of one's own has to have. */
public final class MakeSecretsCommand {

    private static final String USAGE =
            """
            Usage: script/make-secrets FOLDER
            Makes signing-key.json (HORARIUM_ACCESS_SIGNINGKEY), secret.key (HORARIUM_ACCESS_SECRET), report-key.pem
            (HORARIUM_AUDIT_REPORTKEY), seal-key.json (HORARIUM_AUDIT_SEALKEY) and privacy-key.json
            (HORARIUM_PRIVACY_KEYFILE) in that folder, readable by their owner alone. What is there already stays as it
            is.""";

    private static final List<String> FILES =
            List.of("signing-key.json", "secret.key", "report-key.pem", "seal-key.json", "privacy-key.json");

    private final Screen screen;

    MakeSecretsCommand(Screen screen) {
        this.screen = screen;
    }

    /** Runs it as it was typed: 0 when all are there, 1 when one cannot be made. */
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
            boolean areThere = FILES.stream().map(folder::resolve).allMatch(Files::exists);
            new SigningKeyFile(folder.resolve("signing-key.json").toString()).makeIfMissing();
            new SecretFile(folder.resolve("secret.key")).makeIfMissing();
            new ReportKeyFile(folder.resolve("report-key.pem"))
                    .makeIfMissing(Clock.systemUTC().instant());
            new SealKeyFile(folder.resolve("seal-key.json"))
                    .makeIfMissing(Clock.systemUTC().instant());
            new KeyFile(folder.resolve("privacy-key.json")).makeIfMissing();
            screen.say(areThere ? "All were there already." : "They are in %s; keep a copy.".formatted(folder));
            return 0;
        } catch (CannotStart refusal) {
            screen.say(refusal.getMessage());
            return 1;
        }
    }
}
