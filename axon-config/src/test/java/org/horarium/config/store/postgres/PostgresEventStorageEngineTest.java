package org.horarium.config.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing is skipped, nothing is stored by halves, and nobody decides on what is no longer so. */
class PostgresEventStorageEngineTest {

    private final Database database = Database.migrated();
    private final Store store = Store.on(database);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.pool()));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void reads_back_what_was_appended_in_order() {
        store.append("day-1", 0, 1);
        store.append("day-2", 0);
        store.append("day-1", 2);

        assertThat(store.stream("day-1")).containsExactly("day-1@0", "day-1@1", "day-1@2");
        awaitReadable("day-1@0", "day-1@1", "day-2@0", "day-1@2");
        assertThat(store.engine.lastSequenceNumberFor("day-1")).contains(2L);
        assertThat(store.engine.lastSequenceNumberFor("day-9")).isEmpty();
    }

    @Test
    void refuses_a_number_that_is_taken_and_stores_nothing_of_the_unit() {
        store.append("day-1", 0);

        assertThatThrownBy(() -> store.append("day-1", 0)).isInstanceOf(ConcurrencyException.class);
        var events = new ArrayList<>(Store.events("day-2", 0));
        events.addAll(Store.events("day-1", 0));
        assertThatThrownBy(() -> store.engine.appendEvents(events)).isInstanceOf(ConcurrencyException.class);

        awaitReadable("day-1@0");
    }

    @Test
    void refuses_a_decision_whose_premise_no_longer_holds() {
        store.append("schedule", 0, 1);

        assertThatThrownBy(() -> store.appendRelyingOn("schedule", 0, "day-1", 0))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.appendRelyingOn("schedule", -1, "day-1", 0))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.stream("day-1")).isEmpty();

        store.appendRelyingOn("schedule", 1, "day-1", 0);
        store.appendRelyingOn("no schedule", -1, "day-1", 1);
        assertThat(store.stream("day-1")).hasSize(2);
    }

    @Test
    void refuses_a_decision_that_has_seen_more_than_there_is_as_after_a_failover_that_lost_events() {
        store.append("schedule", 0, 1);
        store.append("day-1", 0);

        assertThatThrownBy(() -> store.append("day-1", 2)).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.appendRelyingOn("schedule", 2, "day-1", 1))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.stream("day-1")).hasSize(1);

        store.appendRelyingOn("schedule", 1, "day-1", 1);
        assertThat(store.stream("day-1")).hasSize(2);
    }

    @Test
    void is_read_only_up_to_the_oldest_transaction_that_still_writes() throws Exception {
        store.append("early", 0);
        try (Connection hanging = database.transaction()) {
            hanging.createStatement().execute("create temporary table t on commit drop as select pg_current_xact_id()");
            store.append("late", 0);

            awaitReadable("early@0");
            assertThat(store.engine.createHeadToken())
                    .isEqualTo(store.tracked(null).get(0).trackingToken());
            assertThat(store.stream("late")).containsExactly("late@0");
            hanging.rollback();
        }
        awaitReadable("early@0", "late@0");
    }

    @Test
    void what_commits_late_is_still_met_by_a_reader_who_has_seen_what_committed_early() throws Exception {
        try (Connection slow = database.transaction()) {
            insert(slow, "slow", 0);
            store.append("quick", 0);
            assertThat(store.after(null)).isEmpty();
            slow.commit();
        }
        awaitReadable("slow@0", "quick@0");
    }

    @Test
    void is_part_of_a_transaction_that_runs_on_the_thread() {
        transaction.executeWithoutResult(status -> {
            store.append("day-1", 0);
            assertThat(store.stream("day-1")).containsExactly("day-1@0");
            status.setRollbackOnly();
        });
        assertThat(store.stream("day-1")).isEmpty();

        transaction.executeWithoutResult(status -> store.append("day-1", 0));
        awaitReadable("day-1@0");
    }

    @Test
    void refuses_to_go_on_with_a_stream_in_a_transaction_that_has_written_before() {
        store.append("day-1", 0);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    database.client()
                            .sql("select pg_current_xact_id()")
                            .query(String.class)
                            .single();
                    store.append("day-1", 1);
                }))
                .isInstanceOf(EventStoreException.class);
        transaction.executeWithoutResult(status -> {
            database.client()
                    .sql("select pg_current_xact_id()")
                    .query(String.class)
                    .single();
            store.append("day-2", 0);
        });

        awaitReadable("day-1@0", "day-2@0");
    }

    @Test
    void knows_where_to_begin_for_a_time() {
        Instant before = Instant.now();
        store.append("day-1", 0);
        store.append("day-1", 1);

        assertThat(store.after(store.engine.createTokenAt(before))).hasSize(2);
        assertThat(store.after(store.engine.createTokenAt(Instant.now().plusSeconds(60))))
                .isEmpty();
        assertThat(store.engine.createTailToken()).isNull();
    }

    @Test
    void vouches_for_how_a_stream_ended_when_it_was_read_or_written() {
        long start = System.nanoTime();
        store.append("day-1", 0, 1);
        assertThat(store.proofs.isProvenSince("day-1", 1, start)).isTrue();
        assertThat(store.proofs.isProvenSince("day-1", 0, start)).isFalse();
        assertThat(store.proofs.isProvenSince("day-1", 1, System.nanoTime())).isFalse();

        long later = System.nanoTime();
        store.stream("day-1");
        store.stream("day-2");
        assertThat(store.proofs.isProvenSince("day-1", 1, later)).isTrue();
        assertThat(store.proofs.isProvenSince("day-2", -1, later)).isTrue();
    }

    @Test
    void vouches_no_longer_for_a_stream_that_ends_otherwise_than_a_decision_saw_it() {
        long start = System.nanoTime();
        store.append("day-1", 0, 1);
        assertThatThrownBy(() -> store.append("day-1", 1)).isInstanceOf(ConcurrencyException.class);
        assertThat(store.proofs.isProvenSince("day-1", 1, start)).isFalse();

        store.stream("day-1");
        assertThat(store.proofs.isProvenSince("day-1", 1, start)).isTrue();
    }

    @Test
    void vouches_for_nothing_that_a_transaction_may_yet_take_back() {
        long start = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            store.append("day-1", 0);
            store.stream("day-1");
            status.setRollbackOnly();
        });
        assertThat(store.proofs.isProvenSince("day-1", 0, start)).isFalse();
    }

    private static void insert(Connection connection, String stream, long number) throws Exception {
        AppendStatement.run(
                connection,
                List.of(Unit.of(
                        List.of(EventRow.of(Store.event(stream, number), JacksonSerializer.defaultSerializer())),
                        Map.of())));
    }

    /** Whatever else runs in the same PostgreSQL, in whichever database, holds the horizon back while it writes. */
    private void awaitReadable(String... events) {
        await().untilAsserted(() -> assertThat(store.after(null)).containsExactly(events));
    }
}
