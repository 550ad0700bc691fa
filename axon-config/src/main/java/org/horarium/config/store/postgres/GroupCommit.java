package org.horarium.config.store.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Lets units that are ready at the same moment share one statement and one commit. Whoever comes while a
 * writer is idle, writes at once; whoever comes meanwhile, waits for the next batch, which one of those who wait writes
 * for all. No
 * thread of its own, and no waiting for company.
 */
final class GroupCommit implements Appender {

    /** Rows of a batch; more only where one unit has more. */
    private static final int MOST_EVENTS = 1000;

    private final Writer writer;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int idle;

    /**
     * @param writer what writes a batch
     * @param atOnce how many batches may be on their way at once: while one is in the database, another is made ready
     */
    GroupCommit(Writer writer, int atOnce) {
        this.writer = writer;
        this.idle = atOnce;
    }

    /** An interruption is kept for afterwards: it must not end what is written for others, nor hide what was stored. */
    @Override
    public void append(Unit unit) {
        boolean interrupted = Thread.interrupted();
        Waiting mine = new Waiting(unit, Thread.currentThread());
        if (!mayWrite(mine)) {
            interrupted |= mine.await();
        }
        if (!mine.isSettled) {
            writeFor(mine);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    private synchronized boolean mayWrite(Waiting mine) {
        if (idle == 0) {
            waiting.add(mine);
            return false;
        }
        idle--;
        return true;
    }

    private void writeFor(Waiting mine) {
        List<Waiting> batch = batchWith(mine);
        Outcomes outcomes = new Outcomes(batch.size());
        try {
            writer.write(batch.stream().map(Waiting::unit).toList(), outcomes);
        } catch (RuntimeException | Error failure) {
            outcomes.failAll(new EventStoreException("Events could not be stored", failure));
        } finally {
            for (int each = 0; each < batch.size(); each++) {
                batch.get(each).settle(outcomes.of(each));
            }
            handOver();
        }
    }

    private synchronized List<Waiting> batchWith(Waiting mine) {
        List<Waiting> batch = new ArrayList<>();
        batch.add(mine);
        int events = mine.unit.events().size();
        for (Waiting next = waiting.peek(); next != null; next = waiting.peek()) {
            events += next.unit.events().size();
            if (events > MOST_EVENTS) {
                break;
            }
            batch.add(waiting.remove());
        }
        return batch;
    }

    private synchronized void handOver() {
        Waiting next = waiting.poll();
        if (next == null) {
            idle++;
        } else {
            next.call();
        }
    }

    private static final class Waiting {

        private final Unit unit;
        private final Thread thread;
        private volatile boolean isCalled;
        private volatile boolean isSettled;
        private volatile @Nullable RuntimeException failure;

        Waiting(Unit unit, Thread thread) {
            this.unit = unit;
            this.thread = thread;
        }

        Unit unit() {
            return unit;
        }

        /** Until it is settled or asked to write; tells whether the thread was interrupted meanwhile. */
        boolean await() {
            boolean interrupted = false;
            while (!isCalled) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            return interrupted;
        }

        void settle(@Nullable RuntimeException because) {
            failure = because;
            isSettled = true;
            call();
        }

        /** Settled, it may go; not settled, it is to write. */
        void call() {
            isCalled = true;
            LockSupport.unpark(thread);
        }
    }
}
