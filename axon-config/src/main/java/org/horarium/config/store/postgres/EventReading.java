package org.horarium.config.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Reads streams, and all events in their one order up to the horizon: the oldest transaction that still runs. What
 * stands below it is complete, and nothing will ever come to stand there.
 */
final class EventReading {

    private static final String COLUMNS =
            """
            select stream_type, stream, sequence_number, event_id, recorded_at, payload_type, payload_revision, payload,
                metadata, transaction_id::text as transaction_text, position
            from domain_event
            """;
    private static final String HORIZON = "transaction_id < pg_snapshot_xmin(pg_current_snapshot())";
    private static final String POSITIONS =
            "select transaction_id::text as transaction_text, position from domain_event where " + HORIZON;

    private final DataSource database;

    /** Takes a source that knows the transaction of the thread, so that it sees its own events. */
    EventReading(DataSource database) {
        this.database = database;
    }

    List<DomainEventData<byte[]>> stream(String stream, long from, int limit) {
        return rows(
                COLUMNS + "where stream = ? and sequence_number >= ? order by sequence_number limit ?",
                statement -> {
                    statement.setString(1, stream);
                    statement.setLong(2, from);
                    statement.setInt(3, limit);
                },
                EventReading::event);
    }

    List<TrackedEventData<byte[]>> after(EventPosition position, int limit) {
        return rows(
                COLUMNS + "where (transaction_id, position) > (?::xid8, ?) and " + HORIZON
                        + " order by domain_event.transaction_id, domain_event.position limit ?",
                statement -> {
                    bind(statement, 1, position);
                    statement.setInt(3, limit);
                },
                row -> new TrackedDomainEventData<>(position(row), event(row)));
    }

    Optional<Long> lastSequenceNumber(String stream) {
        return rows(
                        "select sequence_number from domain_event where stream = ? order by sequence_number desc limit 1",
                        statement -> statement.setString(1, stream),
                        row -> row.getLong(1))
                .stream()
                .findFirst();
    }

    /** The last position below the horizon: an event of a transaction that still runs comes after it. */
    Optional<EventPosition> head() {
        return rows(
                        POSITIONS + " order by domain_event.transaction_id desc, domain_event.position desc limit 1",
                        statement -> {},
                        EventReading::position)
                .stream()
                .findFirst();
    }

    /** The position just before the first event of that time or later. */
    Optional<EventPosition> before(Instant time) {
        return rows(
                        POSITIONS + " and recorded_at >= ?"
                                + " order by domain_event.transaction_id, domain_event.position limit 1",
                        statement -> statement.setObject(1, OffsetDateTime.ofInstant(time, ZoneOffset.UTC)),
                        EventReading::position)
                .stream()
                .findFirst()
                .map(first -> new EventPosition(first.transactionId(), first.eventPosition() - 1));
    }

    private static DomainEventData<byte[]> event(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("stream_type"),
                row.getString("stream"),
                row.getLong("sequence_number"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    /** By the cast's own alias: ordering or comparing that text instead of the number loses events. */
    private static EventPosition position(ResultSet row) throws SQLException {
        return new EventPosition(Long.parseUnsignedLong(row.getString("transaction_text")), row.getLong("position"));
    }

    private static void bind(PreparedStatement statement, int at, EventPosition position) throws SQLException {
        statement.setObject(at, Long.toUnsignedString(position.transactionId()), Types.OTHER);
        statement.setLong(at + 1, position.eventPosition());
    }

    private <T> List<T> rows(String sql, Binding binding, Row<T> mapping) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(mapping.of(rows));
                }
            }
            return all;
        } catch (SQLException failure) {
            throw new EventStoreException("Events could not be read", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
