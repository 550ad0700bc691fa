package org.horarium.config.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.horarium.config.history.EventImport;
import org.horarium.config.history.Summary;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code script/import-events FILE}: fills an empty store with what {@code script/export-events} has written. */
public final class ImportEventsCommand extends HistoryCommand {

    private static final String USAGE =
            """
            Usage: script/import-events FILE
              FILE  what script/export-events has written
            Events go to SPRING_DATASOURCE_URL, …_USERNAME, …_PASSWORD, or to HORARIUM_HOME (~/.horarium), on which no
            Horarium may be running. The store must be empty; tables are made where there are none. An import that was
            broken off is begun again by the same command, and until then no Horarium starts on that store.""";

    ImportEventsCommand(Screen screen) {
        super(screen, USAGE);
    }

    /** Runs it as it was typed: 0 when every event is in, 1 when not. */
    public static int run(String... arguments) {
        Map<String, String> environment = System.getenv();
        LoggingSystem.get(ImportEventsCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        return new ImportEventsCommand(Screen.ofThisProcess(environment)).run(environment, arguments);
    }

    @Override
    String work(Path file, Map<String, String> environment) throws SQLException, IOException {
        EventImport.verify(file);
        try (EventDatabase database = EventDatabase.open(environment, true)) {
            Flyway.configure().dataSource(database.source()).load().migrate();
            Summary summary = fill(database, file);
            return "Imported %,d events from %s; their digest is %s."
                    .formatted(summary.events(), file, summary.digest());
        }
    }

    private Summary fill(EventDatabase database, Path file) throws SQLException, IOException {
        try (Connection connection = database.source().getConnection()) {
            return new EventImport(connection, this::showProgress).from(file);
        }
    }
}
