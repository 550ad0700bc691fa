package org.horarium.config.store.postgres;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.horarium.command.Premises;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The event store in PostgreSQL, behind Axon's own extension point, so that nobody else knows of it. It skips no event
 * (see {@link EventReading}), holds each decision to its premises, and lets appends share commits.
 *
 * <p>Where a transaction runs on the thread, events become part of it. Elsewhere they are committed when
 * {@code appendEvents} returns: a command that writes nothing but events needs no other transaction.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private final DataSource database;
    private final EventReading reading;
    private final SharedTail tail;
    private final Writer writer;
    private final Appender appender;
    private final StreamProofs proofs;
    private final StoreMeters meters;

    PostgresEventStorageEngine(PostgresEngineBuilder builder) {
        super(builder);
        database = builder.database();
        proofs = builder.proofs();
        meters = builder.meters();
        reading = new EventReading(database);
        tail = new SharedTail(this::fetch);
        writer = new Writer(builder.connections(), proofs, meters);
        appender = builder.sharesCommits() ? new GroupCommit(writer, builder.writers()) : writer;
    }

    /** For an engine with all its parts. */
    public static PostgresEngineBuilder builder() {
        return new PostgresEngineBuilder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<EventRow> rows =
                events.stream().map(event -> EventRow.of(event, serializer)).toList();
        Unit unit = Unit.of(rows, Premises.ofThisDecision().map(Premises::read).orElse(Map.of()));
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            appendWithin(unit);
        } else {
            appender.append(unit);
        }
    }

    private void appendWithin(Unit unit) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            writer.writeWithin(connection, unit);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long from, int limit) {
        if (from == 0
                && Premises.ofThisDecision()
                        .filter(it -> it.isAssumedNew(stream))
                        .isPresent()) {
            return List.of();
        }
        long asked = System.nanoTime();
        List<DomainEventData<byte[]>> events = reading.stream(stream, from, limit);
        if (events.size() < limit && !TransactionSynchronizationManager.isActualTransactionActive()) {
            long last =
                    events.isEmpty() ? from - 1 : events.get(events.size() - 1).getSequenceNumber();
            proofs.note(stream, last, asked);
        }
        return events;
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        return tail.after(EventPosition.of(last), limit);
    }

    private List<TrackedEventData<byte[]>> fetch(EventPosition after, int limit) {
        long asked = System.nanoTime();
        List<TrackedEventData<byte[]>> events = reading.after(after, limit);
        meters.fetched(System.nanoTime() - asked);
        return events;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return reading.lastSequenceNumber(stream);
    }

    @Override
    @SuppressWarnings("NullAway") // Axon's word for "before the first event"
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // of an empty store, likewise
    public @Nullable TrackingToken createHeadToken() {
        return reading.head().orElse(null);
    }

    @Override
    @SuppressWarnings("NullAway") // of an empty store, likewise
    public @Nullable TrackingToken createTokenAt(Instant time) {
        return reading.before(time).or(reading::head).orElse(null);
    }

    /** There are none: a stream is a day, and a day is short. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("Streams are short and need no snapshots");
    }
}
