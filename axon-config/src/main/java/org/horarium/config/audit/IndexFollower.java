package org.horarium.config.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the index of events up to date beside everything else, and at once where an auditor waits for it. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class IndexFollower implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final EventIndex index;
    private final Semaphore wanted = new Semaphore(0);
    private volatile @Nullable Thread thread;

    IndexFollower(EventIndex index) {
        this.index = index;
    }

    /** Waits until all is noted that could be read when this began, but not for long. */
    void awaitEnd(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        EventPosition end = index.end();
        while (index.progress().position().compareTo(end) < 0 && System.nanoTime() < deadline) {
            if (wanted.availablePermits() == 0) {
                wanted.release();
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("horarium.audit.index.lag", index, EventIndex::lag)
                .description("Age of the oldest event that an auditor cannot find yet")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, "audit-index");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(AFTER_A_FAILURE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean isWell = true;
        try {
            while (isRunning()) {
                try {
                    long began = System.nanoTime();
                    boolean isMore = index.follow();
                    isWell = true;
                    rest(isMore ? Duration.ofNanos(System.nanoTime() - began) : TICK);
                } catch (RuntimeException away) {
                    if (isWell && isRunning()) {
                        LOG.warn("Events cannot be indexed at the moment, they wait: {}", away.toString());
                    }
                    isWell = false;
                    Thread.sleep(AFTER_A_FAILURE.toMillis());
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Stopped");
        }
    }

    /** As long as it worked, where there is much to do: bookings need the database more. Nobody who waits is kept waiting. */
    private void rest(Duration longest) throws InterruptedException {
        if (wanted.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            wanted.drainPermits();
        }
    }
}
