package org.horarium.config.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.horarium.config.store.postgres.EventPosition;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads them from the store's own table, where each event has its place. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class PostgresStoredEvents implements StoredEvents, StoredRefusals {

    private static final String EVENTS =
            """
            select stream_type, stream, sequence_number, event_id, recorded_at, payload_type, payload_revision, payload,
                metadata, transaction_id::text as transaction_text, position
            from domain_event
            """;
    /** Of a row that names none, as no aggregate's does: Axon must have one, and nobody here asks for it. */
    private static final String NO_TYPE = "";

    private static final String UP_TO = " (transaction_id, position) <= (:transaction::xid8, :position)";
    private static final String IN_ORDER = " order by domain_event.transaction_id, domain_event.position";
    private static final String LATEST_FIRST =
            " order by domain_event.transaction_id desc, domain_event.position desc limit ";

    private final JdbcClient db;
    private final Reading reading;

    PostgresStoredEvents(JdbcClient db, @Qualifier("eventSerializer") Serializer serializer, EventUpcaster upcasters) {
        this.db = db;
        this.reading = new Reading(serializer, upcasters);
    }

    @Override
    public List<StoredEvent> of(Collection<String> streams, Moment until) {
        String condition = "where stream = any(:streams)" + (until instanceof Moment.Place ? " and" + UP_TO : "");
        JdbcClient.StatementSpec query =
                db.sql(EVENTS + condition + IN_ORDER).param("streams", streams.toArray(String[]::new));
        if (until instanceof Moment.Place place) {
            query = at(query, place.position());
        }
        List<StoredEvent> events = query.query((row, number) -> event(row)).list();
        return until instanceof Moment.At at ? beginnings(events, at.time()) : events;
    }

    @Override
    public boolean knows(String stream) {
        return db.sql("select exists (select from domain_event where stream = ?)")
                .param(stream)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Instant> timeOf(Moment.Place place) {
        return at(db.sql("select recorded_at from domain_event where" + UP_TO + LATEST_FIRST + 1), place.position())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<StoredEvent> refusals(Wanted wanted, EventPosition before, int most) {
        Map<String, Object> values = new HashMap<>();
        String conditions = wanted.conditions(values);
        return db.sql(EVENTS + "where payload_type = 'booking.BookingRefused'"
                        + " and (transaction_id, position) < (:transaction::xid8, :position)" + conditions
                        + LATEST_FIRST + most)
                .params(values)
                .param("transaction", Long.toUnsignedString(before.transactionId()))
                .param("position", before.eventPosition())
                .query((row, number) -> event(row))
                .list();
    }

    private static JdbcClient.StatementSpec at(JdbcClient.StatementSpec query, EventPosition position) {
        return query.param("transaction", Long.toUnsignedString(position.transactionId()))
                .param("position", position.eventPosition());
    }

    static List<StoredEvent> beginnings(List<StoredEvent> events, Instant time) {
        Set<String> over = new HashSet<>();
        return events.stream()
                .filter(event -> {
                    if (event.recordedAt().isAfter(time)) {
                        over.add(event.stream());
                    }
                    return !over.contains(event.stream());
                })
                .toList();
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return reading.event(
                new EventPosition(Long.parseUnsignedLong(row.getString("transaction_text")), row.getLong("position")),
                recordedAt,
                new GenericDomainEventEntry<>(
                        Objects.requireNonNullElse(row.getString("stream_type"), NO_TYPE),
                        row.getString("stream"),
                        row.getLong("sequence_number"),
                        row.getString("event_id"),
                        recordedAt,
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getBytes("payload"),
                        row.getBytes("metadata")));
    }
}
