package org.horarium.config.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.horarium.config.store.postgres.Database;

/** What an export wrote, and the events that a reader finds in it. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
public record TakenHistory(byte[] file, List<KeptEvent> events, Summary summary) {

    /** The history of that database, read back. */
    public static TakenHistory of(Database database) throws SQLException, IOException {
        try (Connection connection = database.pool().getConnection()) {
            return of(connection);
        }
    }

    /** The same, over a connection that is good for nothing else afterwards. */
    public static TakenHistory of(Connection connection) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Summary written = new EventExport(connection, events -> {}).to(out, Instant.EPOCH);
        TakenHistory read = read(out.toByteArray());
        if (!read.summary().equals(written)) {
            throw new IllegalStateException("What was written is not what is read");
        }
        return read;
    }

    /** What a reader finds in those bytes. */
    static TakenHistory read(byte[] file) throws IOException {
        HistoryReader reader = new HistoryReader(new ByteArrayInputStream(file));
        List<KeptEvent> events = new ArrayList<>();
        Optional<KeptEvent> next = reader.next();
        while (next.isPresent()) {
            events.add(next.get());
            next = reader.next();
        }
        return new TakenHistory(file, events, reader.summary());
    }

    /** Its lines, without their ends. */
    List<String> lines() {
        return new String(file, UTF_8).lines().toList();
    }

    /** The streams of its events, in their order. */
    public List<String> streams() {
        return events.stream().map(KeptEvent::stream).toList();
    }

    /** Its events in words, in their order. */
    public String[] told() {
        return events.stream().map(KeptEvent::toString).toArray(String[]::new);
    }

    /** The same events in another order, which must not pass for the same. */
    public TakenHistory turned() {
        List<KeptEvent> turned = new ArrayList<>(events);
        Collections.reverse(turned);
        return new TakenHistory(file, turned, summary);
    }
}
