package org.horarium.config.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.junit.jupiter.api.Test;

/**
 * Readers who overtake each other while events are written. Once, a replay that went by the shared events between the
 * look whether a reader was behind them and the reading of them made that reader skip what the replay had fetched.
 */
class SharedTailRaceTest {

    private static final int READERS = 6;
    private static final int EVENTS = 400_000;
    private static final int AT_ONCE = 50;
    private static final byte[] NOTHING = new byte[0];

    @Test
    void nobody_skips_an_event_when_readers_overtake_each_other() throws Exception {
        assertThat(skips(new SharedTail(new GrowingStore()::after)::after)).isZero();
    }

    @Test
    void a_tail_that_looks_in_one_step_and_reads_in_another_is_caught() throws Exception {
        assertThat(skips(new LooksTooEarly(new GrowingStore()::after)::after)).isPositive();
    }

    /** How often a reader was given something other than what follows next. */
    private static long skips(BiFunction<EventPosition, Integer, List<TrackedEventData<byte[]>>> tail)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Long>> readers = IntStream.range(0, READERS)
                    .mapToObj(reader -> threads.submit(() -> skipsOfOneReader(tail)))
                    .toList();
            long skips = 0;
            for (Future<Long> reader : readers) {
                skips += reader.get();
            }
            return skips;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long skipsOfOneReader(BiFunction<EventPosition, Integer, List<TrackedEventData<byte[]>>> tail) {
        long read = 0;
        long skips = 0;
        while (read < EVENTS) {
            int limit = 1 + ThreadLocalRandom.current().nextInt(AT_ONCE);
            for (TrackedEventData<byte[]> event : tail.apply(new EventPosition(1, read), limit)) {
                long next = EventPosition.of(event.trackingToken()).eventPosition();
                skips += next == read + 1 ? 0 : 1;
                read = next;
            }
        }
        return skips;
    }

    /** Each fetch finds a little more than the one before it. */
    private static final class GrowingStore {

        private final AtomicLong stored = new AtomicLong();

        List<TrackedEventData<byte[]>> after(EventPosition position, int limit) {
            long last = Math.min(stored.addAndGet(3), position.eventPosition() + limit);
            return LongStream.rangeClosed(position.eventPosition() + 1, last)
                    .mapToObj(GrowingStore::event)
                    .toList();
        }

        private static TrackedEventData<byte[]> event(long number) {
            return new TrackedDomainEventData<>(
                    new EventPosition(1, number),
                    new GenericDomainEventEntry<>(
                            "test", "stream", number, "id-" + number, Instant.EPOCH, "t", "0", NOTHING, NOTHING));
        }
    }

    /** The control: others go on between its look and its reading. */
    private static final class LooksTooEarly {

        private final BiFunction<EventPosition, Integer, List<TrackedEventData<byte[]>>> store;
        private volatile Shared shared = new Shared(EventPosition.START, List.of());

        LooksTooEarly(BiFunction<EventPosition, Integer, List<TrackedEventData<byte[]>>> store) {
            this.store = store;
        }

        List<TrackedEventData<byte[]>> after(EventPosition position, int limit) {
            if (position.compareTo(shared.before) < 0) {
                return store.apply(position, limit);
            }
            letOthersGoOn();
            List<TrackedEventData<byte[]>> next = shared.events.stream()
                    .filter(event -> EventPosition.of(event.trackingToken()).compareTo(position) > 0)
                    .toList();
            if (next.isEmpty()) {
                next = store.apply(position, limit);
                shared = new Shared(position, next);
            }
            return next;
        }

        /** Now and then, so that it is caught however the threads are scheduled. */
        private static void letOthersGoOn() {
            if (ThreadLocalRandom.current().nextInt(50) == 0) {
                LockSupport.parkNanos(50_000);
            }
        }

        private record Shared(EventPosition before, List<TrackedEventData<byte[]>> events) {}
    }
}
