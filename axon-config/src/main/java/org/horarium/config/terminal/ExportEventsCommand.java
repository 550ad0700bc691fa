package org.horarium.config.terminal;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.horarium.config.history.EventExport;
import org.horarium.config.history.Summary;

/** {@code script/export-events FILE}: writes every event down, in order, while the platform goes on. */
public final class ExportEventsCommand extends HistoryCommand {

    private static final String USAGE =
            """
            Usage: script/export-events FILE
              FILE  what to write; it must not be there yet, and only its owner will be able to read it
            Events are read from SPRING_DATASOURCE_URL, …_USERNAME, …_PASSWORD, or from HORARIUM_HOME (~/.horarium).""";

    private final Clock clock;

    ExportEventsCommand(Screen screen, Clock clock) {
        super(screen, USAGE);
        this.clock = clock;
    }

    /** Runs it as it was typed: 0 when the file is whole, 1 when there is none. */
    public static int run(String... arguments) {
        Map<String, String> environment = System.getenv();
        return new ExportEventsCommand(Screen.ofThisProcess(environment), Clock.systemUTC())
                .run(environment, arguments);
    }

    @Override
    String work(Path file, Map<String, String> environment) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new CannotRun("%s is there already; name another file.".formatted(file));
        }
        Path unfinished = Path.of(file + ".partial");
        Files.deleteIfExists(unfinished);
        try (EventDatabase database = EventDatabase.open(environment, false);
                Connection connection = database.source().getConnection()) {
            Summary summary = write(unfinished, new EventExport(connection, this::showProgress));
            Files.move(unfinished, file);
            return "Exported %,d events to %s; their digest is %s.".formatted(summary.events(), file, summary.digest());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** It is on the disk when this returns. */
    private Summary write(Path file, EventExport export) throws SQLException, IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        asFileAttribute(fromString("rw-------")));
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            Summary summary = export.to(out, clock.instant());
            out.flush();
            channel.force(true);
            return summary;
        }
    }
}
