package org.horarium.config.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Those who come while somebody writes share the next commit, and nobody fails for another's sake. */
@Timeout(60)
class GroupCommitTest {

    private final Database database = Database.migrated();
    private final Gate gate = new Gate(database);
    private final Store store = new Store(database.pool(), gate, true);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
        database.close();
    }

    @Test
    void one_who_comes_alone_commits_alone_and_at_once() {
        gate.open();
        store.append("day-1", 0);
        store.append("day-1", 1);

        assertThat(commits()).isEqualTo(2);
    }

    @Test
    void those_who_come_while_one_writes_share_the_next_commit() throws Exception {
        List<@Nullable Throwable> ends = together(IntStream.range(0, 20)
                .<Runnable>mapToObj(i -> () -> store.append("day-" + i, 0, 1, 2))
                .toList());

        assertThat(ends).containsOnlyNulls();
        await().untilAsserted(() -> assertThat(store.after(null)).hasSize(3 + 60));
        assertThat(commits()).isEqualTo(2);
        assertThat(store.tracked(null).stream()
                        .map(event -> EventPosition.of(event.trackingToken()).transactionId())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void one_who_lost_a_race_fails_alone() throws Exception {
        List<@Nullable Throwable> ends = together(List.of(
                () -> store.append("day-1", 0),
                () -> store.append("first", 0),
                () -> store.appendRelyingOn("first", 0, "day-2", 0),
                () -> store.append("day-3", 0)));

        assertThat(ends.get(0)).isNull();
        assertThat(ends.get(1)).isInstanceOf(ConcurrencyException.class);
        assertThat(ends.get(2)).isInstanceOf(ConcurrencyException.class);
        assertThat(ends.get(3)).isNull();
        assertThat(commits()).isEqualTo(2);
    }

    @Test
    void of_two_in_one_batch_who_want_the_same_number_one_gets_it() throws Exception {
        List<@Nullable Throwable> ends = together(List.of(
                () -> store.append("day-1", 0), () -> store.append("day-1", 0), () -> store.append("day-2", 0)));

        assertThat(ends.subList(0, 2)).containsOnlyOnce((Throwable) null);
        assertThat(ends.subList(0, 2)).hasAtLeastOneElementOfType(ConcurrencyException.class);
        assertThat(ends.get(2)).isNull();
        assertThat(store.stream("day-1")).hasSize(1);
    }

    @Test
    void one_whose_data_the_database_cannot_take_fails_alone() throws Exception {
        List<@Nullable Throwable> ends =
                together(List.of(() -> store.append("day-\u0000", 0), () -> store.append("day-2", 0)));

        assertThat(ends.get(0)).isInstanceOf(EventStoreException.class);
        assertThat(ends.get(1)).isNull();
    }

    @Test
    void where_the_database_is_away_everybody_hears_of_it_and_the_next_may_try() throws Exception {
        gate.breakConnections();
        List<@Nullable Throwable> ends =
                together(List.of(() -> store.append("day-1", 0), () -> store.append("day-2", 0)), true);
        assertThat(ends).hasOnlyElementsOfType(EventStoreException.class);

        gate.mendConnections();
        store.append("day-1", 0);
        assertThat(store.stream("day-1")).hasSize(1);
    }

    @Test
    void one_who_is_interrupted_while_waiting_still_learns_what_became_of_the_events() throws Exception {
        Future<?> first = threads.submit(() -> store.append("first", 0, 1, 2));
        gate.awaitWriter();
        CountDownLatch interrupted = new CountDownLatch(1);
        Future<Boolean> second = threads.submit(() -> {
            Thread.currentThread().interrupt();
            interrupted.countDown();
            store.append("day-1", 0);
            return Thread.interrupted();
        });
        interrupted.await();
        gate.open();
        first.get();

        assertThat(second.get()).isTrue();
        assertThat(store.stream("day-1")).hasSize(1);
    }

    /** Has one write, all others wait behind it, and tells how each of those ended. */
    private List<@Nullable Throwable> together(List<Runnable> others) throws Exception {
        return together(others, false);
    }

    private List<@Nullable Throwable> together(List<Runnable> others, boolean firstMayFail) throws Exception {
        Future<?> first = threads.submit(() -> store.append("first", 0, 1, 2));
        gate.awaitWriter();
        List<Thread> waiting = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        for (Runnable other : others) {
            CountDownLatch started = new CountDownLatch(1);
            running.add(threads.submit((Callable<@Nullable Void>) () -> {
                waiting.add(Thread.currentThread());
                started.countDown();
                other.run();
                return null;
            }));
            started.await();
            Thread last = waiting.get(waiting.size() - 1);
            while (last.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        gate.open();
        if (!firstMayFail) {
            first.get();
        }
        List<@Nullable Throwable> ends = new ArrayList<>();
        for (Future<?> one : running) {
            ends.add(end(one));
        }
        return ends;
    }

    private static @Nullable Throwable end(Future<?> one) throws InterruptedException {
        try {
            one.get();
            return null;
        } catch (ExecutionException failure) {
            return failure.getCause();
        }
    }

    private long commits() {
        return store.meters.get("horarium.store.append.units").summary().count();
    }

    /** Lets the first writer stand before the database until it is opened. */
    private static final class Gate extends DelegatingDataSource {

        private final CountDownLatch writer = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);
        private volatile boolean isBroken;

        Gate(Database database) {
            super(database.pool());
        }

        @Override
        public Connection getConnection() throws SQLException {
            writer.countDown();
            try {
                opened.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            if (isBroken) {
                throw new SQLException("The database is away", "08006");
            }
            return super.getConnection();
        }

        void awaitWriter() throws InterruptedException {
            writer.await();
        }

        void open() {
            opened.countDown();
        }

        void breakConnections() {
            isBroken = true;
        }

        void mendConnections() {
            isBroken = false;
        }
    }
}
