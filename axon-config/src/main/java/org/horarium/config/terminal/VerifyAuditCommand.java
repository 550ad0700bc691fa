package org.horarium.config.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.horarium.config.seal.anchor.FileAnchor;
import org.horarium.config.seal.check.BundleCheck;
import org.horarium.config.seal.check.Fault;
import org.horarium.config.seal.check.PublicKeys;
import org.horarium.config.seal.check.Trust;
import org.horarium.config.seal.check.Verdict;

/** {@code script/verify-audit BUNDLE PUBLIC-KEY}: proves a bundle with nothing but these two files. */
public final class VerifyAuditCommand {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int MISUSE = 2;
    private static final String USAGE =
            """
            Usage: script/verify-audit BUNDLE PUBLIC-KEY [ANCHORS]
              BUNDLE      what GET /api/audit/bundle has answered
              PUBLIC-KEY  a file with a public key of the seal, from somebody whom you trust
              ANCHORS     a folder or a file with the lines of an anchor, from a place that the database's administrators
                          cannot reach: it proves that nothing was cut off before the bundle was made, too
            Ends with 0 where everything is as it was sealed, 1 where it is not, 2 where it could not be verified.""";

    private final Screen screen;

    VerifyAuditCommand(Screen screen) {
        this.screen = screen;
    }

    /** Runs it as it was typed. */
    public static int run(String... arguments) {
        Map<String, String> environment = System.getenv();
        return new VerifyAuditCommand(Screen.ofThisProcess(environment)).verify(arguments);
    }

    int verify(String... arguments) {
        if (arguments.length < 2 || arguments.length > 3 || arguments[0].startsWith("-")) {
            screen.say(USAGE);
            return List.of(arguments).equals(List.of("--help")) ? WHOLE : MISUSE;
        }
        try {
            Path bundle = readable(arguments[0]);
            PublicKey key = PublicKeys.read(Files.readString(readable(arguments[1])));
            List<Path> anchors = arguments.length == 3 ? anchors(arguments[2]) : List.of();
            return tell(new BundleCheck(new Trust(key), anchors).of(bundle, this::show));
        } catch (CannotRun refusal) {
            screen.say(screen.red(refusal.sentence()));
        } catch (GeneralSecurityException malformed) {
            screen.say(screen.red("%s holds no public key of the seal.".formatted(arguments[1])));
        } catch (IOException | UncheckedIOException unreadable) {
            screen.say(screen.red("The files cannot be read: %s.".formatted(unreadable.getMessage())));
        }
        return MISUSE;
    }

    private int tell(Verdict verdict) {
        Fault bad = verdict.firstBad();
        String gone = verdict.removed() == 0
                ? ""
                : format("; %,d are gone because their time was over, as is recorded", verdict.removed());
        if (bad == null) {
            screen.say(screen.green(format(
                    "Whole: %,d entries in %,d checkpoints are as they were sealed%s.",
                    verdict.entries(), verdict.checkpoints(), gone)));
            return WHOLE;
        }
        screen.say(screen.red(format(
                "Broken: %s %d was %s.",
                bad.where().word(), bad.number(), bad.what().word().replace('-', ' '))));
        screen.say(bad.explanation());
        if (bad.id() != null && bad.place() != null) {
            screen.say("Its id is %s, its position %s."
                    .formatted(bad.id(), bad.place().text()));
        }
        screen.say(format("%,d entries before it are as they were sealed%s.", verdict.entries(), gone));
        return BROKEN;
    }

    private void show(long entries) {
        if (screen.isTerminal()) {
            screen.show(format("%,d entries", entries));
        }
    }

    private static List<Path> anchors(String name) throws IOException {
        List<Path> files = FileAnchor.files(path(name));
        if (files.isEmpty()) {
            throw new CannotRun("There are no anchors in %s.".formatted(name));
        }
        return files;
    }

    private static Path readable(String name) {
        Path file = path(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CannotRun("There is no file %s that can be read.".formatted(name));
        }
        return file;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CannotRun("'%s' is not a path.".formatted(name));
        }
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
