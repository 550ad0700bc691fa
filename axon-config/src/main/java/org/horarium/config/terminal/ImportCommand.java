package org.horarium.config.terminal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code script/import DIRECTORY}: loads a FHIR R4 bulk export into a running platform. */
public final class ImportCommand {

    private static final Set<String> OPTIONS =
            Set.of("url", "email", "password", "default-hours", "default-zone", "journal");

    private static final String USAGE =
            """
            Usage: script/import DIRECTORY [options]
              --url URL                 the platform              (HORARIUM_URL, http://localhost:8080)
              --email EMAIL             an administrator          (HORARIUM_EMAIL, the demonstration's)
              --password PASSWORD                                 (HORARIUM_PASSWORD, the demonstration's)
              --default-hours HOURS     of doctors without any    (Mon-Fri 09:00-17:00; none)
              --default-zone ZONE       of locations without one  (America/New_York)
              --journal FILE            how far it has come       (HORARIUM_HOME/import.journal)""";

    private final Screen screen;
    private final Clock clock;
    private final List<Duration> pauses;

    ImportCommand(Screen screen, Clock clock, List<Duration> pauses) {
        this.screen = screen;
        this.clock = clock;
        this.pauses = pauses;
    }

    /** Runs it as it was typed: 0 when all is in, 2 when some lines were problems, 1 when it could not run. */
    public static int run(String... arguments) {
        Map<String, String> environment = System.getenv();
        Screen screen = Screen.ofThisProcess(environment);
        return new ImportCommand(screen, Clock.systemUTC(), Upload.PATIENCE).run(environment, arguments);
    }

    int run(Map<String, String> environment, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            screen.say(USAGE);
            return 0;
        }
        try {
            Options options = Options.of(OPTIONS, environment, arguments);
            if (options.words().size() != 1) {
                throw new CannotRun("Name one directory with files such as Patient.ndjson.");
            }
            return importAll(options, ExportFile.allIn(path(options.words().get(0))));
        } catch (CannotRun e) {
            screen.say(screen.red(e.sentence()));
            return 1;
        }
    }

    private int importAll(Options options, List<ExportFile> files) {
        Api api = new Api(options.value("url", "HORARIUM_URL", "http://localhost:8080"));
        signIn(api, options);
        files.stream()
                .filter(file -> !file.isOfUse())
                .forEach(file -> screen.say(screen.faint("%s is passed over.".formatted(file.name()))));

        Instant start = clock.instant();
        Journal journal = new Journal(journalFile(options), api.base());
        Upload upload = new Upload(api, screen, defaults(options), pauses);
        FileImport each = new FileImport(upload, journal, screen, clock);
        List<ExportFile> ofUse = files.stream().filter(ExportFile::isOfUse).collect(Collectors.toList());
        Result result = ofUse.stream().map(each::run).reduce(Result.NOTHING, Result::plus);
        forget(journal, ofUse);
        screen.say(summary(result, Duration.between(start, clock.instant())));
        return result.problems() == 0 ? 0 : 2;
    }

    private static void signIn(Api api, Options options) {
        try {
            api.signIn(
                    options.value("email", "HORARIUM_EMAIL", DemonstrationAccounts.ADMIN),
                    options.value("password", "HORARIUM_PASSWORD", DemonstrationAccounts.PASSWORD));
        } catch (IOException e) {
            throw new CannotRun("Nobody answers at %s. Start the platform with script/server.".formatted(api.base()));
        }
    }

    private static Map<String, String> defaults(Options options) {
        Map<String, String> defaults = new LinkedHashMap<>();
        String hours = options.value("default-hours");
        String zone = options.value("default-zone");
        defaults.put("default_hours", hours == null ? "Mon-Fri 09:00-17:00" : hours);
        if (zone != null) {
            defaults.put("default_zone", zone);
        }
        return defaults;
    }

    private static Path journalFile(Options options) {
        String named = options.value("journal");
        String home = options.value("", "HORARIUM_HOME", System.getProperty("user.home") + "/.horarium");
        return named == null ? path(home).resolve("import.journal") : path(named);
    }

    private static Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new CannotRun("There is no directory of that name.");
        }
    }

    private static void forget(Journal journal, List<ExportFile> files) {
        try {
            journal.forget(files);
        } catch (IOException e) {
            // A file that is gone by now is not imported again either.
        }
    }

    private static String summary(Result result, Duration time) {
        return String.format(
                Locale.ROOT,
                "%,d lines in %.1f s (%s): %,d created or changed, %,d unchanged, %,d problems.",
                result.lines(),
                time.toMillis() / 1000.0,
                Progress.rate(result.lines(), time),
                result.changed(),
                result.unchanged(),
                result.problems());
    }
}
