package org.horarium.config.store.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Puts a {@link PostgresEventStorageEngine} together. */
public final class PostgresEngineBuilder extends BatchingEventStorageEngine.Builder {

    private @Nullable DataSource database;
    private @Nullable DataSource connections;
    private @Nullable StreamProofs proofs;
    private @Nullable StoreMeters meters;
    private boolean sharesCommits = true;
    private int writers = 1;

    PostgresEngineBuilder() {
        batchSize(500);
    }

    /** Connections that belong to the transaction of the thread, for reading and for events that are part of one. */
    public PostgresEngineBuilder database(DataSource transactional) {
        database = transactional;
        return this;
    }

    /** Connections that belong to nobody, for the store's own commits. */
    public PostgresEngineBuilder connections(DataSource pool) {
        connections = pool;
        return this;
    }

    /** Where the store notes what it vouches for. */
    public PostgresEngineBuilder proofs(StreamProofs all) {
        proofs = all;
        return this;
    }

    /** Where the store shows how it fares. */
    public PostgresEngineBuilder meters(MeterRegistry registry) {
        meters = new StoreMeters(registry);
        return this;
    }

    /** Whether appends that are ready at the same moment share a commit; otherwise each has its own. */
    public PostgresEngineBuilder sharesCommits(boolean group) {
        sharesCommits = group;
        return this;
    }

    /** How many shared commits may be on their way at once. */
    public PostgresEngineBuilder writers(int atOnce) {
        writers = atOnce;
        return this;
    }

    /** For events, and for snapshots, of which there are none. */
    public PostgresEngineBuilder serializer(Serializer serializer) {
        eventSerializer(serializer);
        snapshotSerializer(serializer);
        return this;
    }

    @Override
    public PostgresEngineBuilder upcasterChain(EventUpcaster upcasters) {
        super.upcasterChain(upcasters);
        return this;
    }

    @Override
    public PostgresEngineBuilder batchSize(int events) {
        super.batchSize(events);
        return this;
    }

    /** The engine. */
    public PostgresEventStorageEngine build() {
        return new PostgresEventStorageEngine(this);
    }

    DataSource database() {
        return Objects.requireNonNull(database, "database");
    }

    DataSource connections() {
        return Objects.requireNonNull(connections, "connections");
    }

    StreamProofs proofs() {
        return Objects.requireNonNull(proofs, "proofs");
    }

    StoreMeters meters() {
        return Objects.requireNonNull(meters, "meters");
    }

    boolean sharesCommits() {
        return sharesCommits;
    }

    int writers() {
        return writers;
    }
}
