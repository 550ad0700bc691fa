package org.horarium.config.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.horarium.config.store.EventJson;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.Recorded;

/** Writes events into a store, as any release might have. */
final class Writing {

    private final ObjectMapper json = EventJson.mapper();
    private final Database database;
    private final Map<String, AtomicLong> ends = new ConcurrentHashMap<>();

    Writing(Database database) {
        this.database = database;
    }

    /** One event of a unit. */
    record Entry(String stream, String type, Object payload, Instant recordedAt) {
        static Entry of(Object stream, Object event, Instant recordedAt) {
            String type = event.getClass().getAnnotation(Recorded.class).value();
            return new Entry(stream.toString(), type, event, recordedAt);
        }
    }

    /** Commits these events together. */
    void unit(Map<String, String> origin, Entry... entries) {
        try (Connection connection = database.transaction()) {
            write(connection, origin, entries);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes them in a transaction that the caller ends. */
    void write(Connection connection, Map<String, String> origin, Entry... entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                insert into domain_event (event_id, stream, sequence_number, payload_type, payload_revision, payload,
                    metadata, recorded_at) values (?, ?, ?, ?, '1', ?, ?, ?)""")) {
            for (Entry entry : entries) {
                statement.setObject(1, UUID.randomUUID());
                statement.setString(2, entry.stream());
                statement.setLong(
                        3,
                        ends.computeIfAbsent(entry.stream(), stream -> new AtomicLong())
                                .getAndIncrement());
                statement.setString(4, entry.type());
                statement.setBytes(5, json.writeValueAsBytes(entry.payload()));
                statement.setBytes(6, json.writeValueAsBytes(origin));
                statement.setObject(7, entry.recordedAt().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
