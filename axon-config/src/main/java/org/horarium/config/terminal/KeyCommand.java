package org.horarium.config.terminal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.privacy.KeyHousekeeping;
import org.horarium.shared.Unavailable;

/**
 * {@code script/backup-keys}, {@code script/restore-keys} and {@code script/rotate-privacy-key}: what is done with the keys
 * of patients, beside running platforms.
 */
public final class KeyCommand {

    private static final String WHERE =
            """
            Keys lie in the database of SPRING_DATASOURCE_URL, …_USERNAME, …_PASSWORD, or of HORARIUM_HOME (~/.horarium); the
            key that wraps them in HORARIUM_PRIVACY_KEYFILE, and whose keys were destroyed in HORARIUM_PRIVACY_DESTROYEDKEYS,
            or both in the data folder.""";

    private final Screen screen;
    private final Deed deed;

    private enum Deed {
        ROTATE(
                0,
                """
                Usage: script/rotate-privacy-key
                Has a new key wrap the keys of all patients, and forgets the former one: a backup of the keys from before
                opens nothing any more. No event is written anew, and platforms go on running."""),
        BACK_UP(
                1,
                """
                Usage: script/backup-keys FILE
                  FILE  what to write; it must not be there yet, and only its owner will be able to read it
                Keep it for days and not for years, and apart from the database's own backups: docs/operations.md says why."""),
        RESTORE(
                1,
                """
                Usage: script/restore-keys FILE
                  FILE  what script/backup-keys has written
                Brings back the keys that are missing. None that was destroyed comes back.""");

        private final int words;
        private final String usage;

        Deed(int words, String usage) {
            this.words = words;
            this.usage = usage;
        }
    }

    private KeyCommand(Screen screen, Deed deed) {
        this.screen = screen;
        this.deed = deed;
    }

    /** Rotates as it was typed: 0 when there is a new key, 1 when there is none. */
    public static int rotate(String... arguments) {
        return of(Deed.ROTATE, arguments);
    }

    /** Backs up as it was typed: 0 when the file is whole, 1 when there is none. */
    public static int backUp(String... arguments) {
        return of(Deed.BACK_UP, arguments);
    }

    /** Restores as it was typed: 0 when all are back that may be, 1 when not. */
    public static int restore(String... arguments) {
        return of(Deed.RESTORE, arguments);
    }

    private static int of(Deed deed, String... arguments) {
        Map<String, String> environment = System.getenv();
        return new KeyCommand(Screen.ofThisProcess(environment), deed).run(environment, arguments);
    }

    static KeyCommand rotating(Screen screen) {
        return new KeyCommand(screen, Deed.ROTATE);
    }

    static KeyCommand backingUp(Screen screen) {
        return new KeyCommand(screen, Deed.BACK_UP);
    }

    static KeyCommand restoring(Screen screen) {
        return new KeyCommand(screen, Deed.RESTORE);
    }

    int run(Map<String, String> environment, String... arguments) {
        if (arguments.length != deed.words || (arguments.length > 0 && arguments[0].startsWith("-"))) {
            screen.say(deed.usage + "\n" + WHERE);
            return List.of(arguments).equals(List.of("--help")) ? 0 : 1;
        }
        try (EventDatabase database = EventDatabase.open(environment, false)) {
            Path keyFile = file(environment, "HORARIUM_PRIVACY_KEYFILE", "privacy-key.json");
            KeyHousekeeping keys = new KeyHousekeeping(
                    database.source(),
                    keyFile,
                    file(environment, "HORARIUM_PRIVACY_DESTROYEDKEYS", "destroyed-keys.txt"));
            screen.say(screen.green(work(keys, keyFile, arguments)));
            return 0;
        } catch (CannotRun refusal) {
            return refused(refusal.sentence());
        } catch (CannotStart | Unavailable refusal) {
            return refused(String.valueOf(refusal.getMessage()));
        } catch (FileAlreadyExistsException there) {
            return refused("%s is there already; name another file.".formatted(there.getFile()));
        } catch (NoSuchFileException missing) {
            return refused("There is no file %s.".formatted(missing.getFile()));
        } catch (IOException unusable) {
            return refused("The file cannot be used.");
        }
    }

    private String work(KeyHousekeeping keys, Path keyFile, String... arguments) throws IOException {
        return switch (deed) {
            case BACK_UP -> "Wrote %,d keys to %s.".formatted(keys.backUp(Path.of(arguments[0])), arguments[0]);
            case RESTORE ->
                "Brought back %,d keys; none that was destroyed.".formatted(keys.restore(Path.of(arguments[0])));
            case ROTATE -> {
                if (!keys.hasKeyFile()) {
                    throw new CannotRun("There is no key at %s yet; it is made at the first start.".formatted(keyFile));
                }
                yield "A new key has wrapped %,d keys; what the former one has wrapped elsewhere opens no more."
                        .formatted(keys.rotate());
            }
        };
    }

    private int refused(String sentence) {
        screen.say(screen.red(sentence));
        return 1;
    }

    /** The list lies beside the key where it is not named. */
    private static Path file(Map<String, String> environment, String setting, String usual) {
        String named = environment.getOrDefault(setting, "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        String key = environment.getOrDefault("HORARIUM_PRIVACY_KEYFILE", "");
        if (!key.isBlank()) {
            return Path.of(key).resolveSibling(usual);
        }
        String home = environment.getOrDefault("HORARIUM_HOME", "");
        Path folder = home.isBlank() ? Path.of(System.getProperty("user.home"), ".horarium") : Path.of(home);
        return folder.resolve("keys").resolve(usual);
    }
}
