package org.horarium.config.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Stores many events by one statement, in the order of the list: positions follow it. */
final class EventInsert {

    private static final String SQL =
            """
            insert into domain_event (
                event_id, stream, stream_type, sequence_number, payload_type, payload_revision, recorded_at, payload,
                metadata)
            select
                event_id, stream, stream_type, sequence_number, payload_type, payload_revision, recorded_at, payload,
                metadata
            from unnest(
                    ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[],
                    ?::bytea[])
                with ordinality as event (
                    event_id, stream, stream_type, sequence_number, payload_type, payload_revision, recorded_at, payload,
                    metadata, place)
            order by event.place""";

    private final Connection connection;

    EventInsert(Connection connection) {
        this.connection = connection;
    }

    void run(List<KeptEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            bind(statement, 1, "uuid", events, KeptEvent::eventId);
            bind(statement, 2, "text", events, KeptEvent::stream);
            bind(statement, 3, "text", events, KeptEvent::streamType);
            bind(statement, 4, "int8", events, KeptEvent::sequenceNumber);
            bind(statement, 5, "text", events, KeptEvent::payloadType);
            bind(statement, 6, "text", events, KeptEvent::payloadRevision);
            bind(statement, 7, "timestamptz", events, event -> event.recordedAt()
                    .atOffset(ZoneOffset.UTC));
            bytes(statement, 8, events, KeptEvent::payload);
            bytes(statement, 9, events, KeptEvent::metadata);
            statement.executeUpdate();
        }
    }

    private void bind(
            PreparedStatement statement, int at, String type, List<KeptEvent> events, Function<KeptEvent, ?> column)
            throws SQLException {
        statement.setArray(
                at, connection.createArrayOf(type, events.stream().map(column).toArray()));
    }

    private void bytes(PreparedStatement statement, int at, List<KeptEvent> events, Function<KeptEvent, String> column)
            throws SQLException {
        byte[][] contents = events.stream().map(column).map(Content::bytes).toArray(byte[][]::new);
        statement.setArray(at, connection.createArrayOf("bytea", contents));
    }
}
