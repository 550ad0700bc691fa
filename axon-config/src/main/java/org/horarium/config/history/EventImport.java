package org.horarium.config.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Fills an empty store with a history, in its order. The file is read twice: to the end before the first event is
 * stored, for a fault in its last line must leave nothing behind either; and again while storing, for files change.
 *
 * <p>Events are committed a thousand at a time. While that goes on a mark lies in the database, with which no node starts
 * and by which the next import knows that it has to begin again.
 */
public final class EventImport {

    private static final int AT_A_TIME = 1000;

    private final Connection connection;
    private final LongConsumer progress;

    /** Writes to there; tells now and then how many events are stored. */
    public EventImport(Connection connection, LongConsumer progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Reads the file to its end, and refuses it at the first line that is not as it was written. */
    public static Summary verify(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            HistoryReader reader = new HistoryReader(in);
            Optional<KeptEvent> event = reader.next();
            while (event.isPresent()) {
                event = reader.next();
            }
            return reader.summary();
        }
    }

    /** Stores everything, or refuses with the store as empty as it was, or with a mark that it is not whole. */
    public Summary from(Path file) throws SQLException, IOException {
        verify(file);
        EmptyStore store = new EmptyStore(connection);
        store.open();
        try (InputStream in = Files.newInputStream(file)) {
            HistoryReader reader = new HistoryReader(in);
            EventInsert insert = new EventInsert(connection);
            long stored = 0;
            for (List<KeptEvent> batch = batch(reader); !batch.isEmpty(); batch = batch(reader)) {
                insert.run(batch);
                connection.commit();
                stored += batch.size();
                progress.accept(stored);
            }
            Summary summary = reader.summary();
            store.close();
            return summary;
        } finally {
            connection.rollback();
        }
    }

    /** The next thousand; fewer at the end, and then none. */
    private static List<KeptEvent> batch(HistoryReader reader) throws IOException {
        List<KeptEvent> batch = new ArrayList<>(AT_A_TIME);
        while (batch.size() < AT_A_TIME) {
            Optional<KeptEvent> next = reader.isAtEnd() ? Optional.empty() : reader.next();
            if (next.isEmpty()) {
                return batch;
            }
            batch.add(next.get());
        }
        return batch;
    }
}
