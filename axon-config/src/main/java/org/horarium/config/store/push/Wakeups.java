package org.horarium.config.store.push;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.horarium.shared.BackgroundTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes readers after a commit: at once where it is quiet, and then at most once in a while, because a reader who is
 * woken for each of a thousand commits reads a thousand times.
 *
 * <p>What was just committed can still lie beyond the horizon, held back by a neighbour's transaction. Echoes come a
 * little later for it, and a tick for whatever was not heard.
 */
final class Wakeups implements AutoCloseable {

    /** Between two wakes under load; a gap of none costs a quarter of the throughput, for readers work for nothing. */
    private static final Duration GAP = Duration.ofMillis(50);

    private static final Duration FIRST_ECHO = Duration.ofMillis(20);
    private static final Duration LAST_ECHO = Duration.ofMillis(60);

    private static final Logger LOG = LoggerFactory.getLogger(Wakeups.class);

    private final Set<Runnable> readers = new CopyOnWriteArraySet<>();
    private final ScheduledExecutorService timer = BackgroundTimer.named("event-push");
    private final AtomicBoolean isPending = new AtomicBoolean();
    private volatile long lastWake = System.nanoTime() - GAP.toNanos();
    private volatile long lastEchoDue = System.nanoTime();

    @SuppressWarnings("FutureReturnValueIgnored") // a wake fails for no reader
    Wakeups(Duration tick) {
        timer.scheduleWithFixedDelay(this::wake, tick.toNanos(), tick.toNanos(), TimeUnit.NANOSECONDS);
    }

    void add(Runnable reader) {
        readers.add(reader);
    }

    void remove(Runnable reader) {
        readers.remove(reader);
    }

    /** Says that there is something new. Never blocks. */
    void announce() {
        if (readers.isEmpty() || !isPending.compareAndSet(false, true)) {
            return;
        }
        long wait = Math.max(0, lastWake + GAP.toNanos() - System.nanoTime());
        later(this::wakeAndEcho, wait);
    }

    private void wakeAndEcho() {
        isPending.set(false);
        wake();
        long now = System.nanoTime();
        if (now - lastEchoDue >= 0) {
            lastEchoDue = now + LAST_ECHO.toNanos();
            later(this::wake, FIRST_ECHO.toNanos());
            later(this::wake, LAST_ECHO.toNanos());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // likewise
    private void later(Runnable task, long nanos) {
        if (!timer.isShutdown()) {
            timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void wake() {
        lastWake = System.nanoTime();
        readers.forEach(Wakeups::call);
    }

    private static void call(Runnable reader) {
        try {
            reader.run();
        } catch (RuntimeException ending) {
            LOG.debug("A reader could not be woken", ending);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
