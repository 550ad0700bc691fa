package org.horarium.config.terminal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.history.HistoryRefused;

/** What taking a history out and in have in common: one file, one database, and one sentence where it does not work. */
abstract class HistoryCommand {

    private final Screen screen;
    private final String usage;

    HistoryCommand(Screen screen, String usage) {
        this.screen = screen;
        this.usage = usage;
    }

    final int run(Map<String, String> environment, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            screen.say(usage);
            return 0;
        }
        try {
            screen.say(screen.green(work(file(environment, arguments), environment)));
            return 0;
        } catch (CannotRun e) {
            return refused(e.sentence());
        } catch (HistoryRefused | CannotStart e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (SQLException | FlywayException e) {
            return refused("The database refused: " + firstLine(e));
        } catch (NoSuchFileException e) {
            return refused("There is no file %s.".formatted(e.getFile()));
        } catch (FileSystemException e) {
            return refused("The file %s cannot be used: %s.".formatted(e.getFile(), e.getReason()));
        } catch (IOException e) {
            return refused("The file cannot be used: " + firstLine(e));
        }
    }

    /** Does it and says in one sentence what was done. */
    abstract String work(Path file, Map<String, String> environment) throws SQLException, IOException;

    final void showProgress(long events) {
        if (screen.isTerminal()) {
            screen.show("%,d events".formatted(events));
        }
    }

    private int refused(String sentence) {
        screen.say(screen.red(sentence));
        return 1;
    }

    private static Path file(Map<String, String> environment, String... arguments) {
        Options options = Options.of(Set.of(), environment, arguments);
        if (options.words().size() != 1) {
            throw new CannotRun("Name one file, such as events.ndjson.");
        }
        try {
            return Path.of(options.words().get(0));
        } catch (InvalidPathException e) {
            throw new CannotRun("'%s' is not a path.".formatted(options.words().get(0)));
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
