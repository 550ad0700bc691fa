package org.horarium.query.scheduling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Feeds the index for as long as the application runs, and catches up by itself when the index has been away. */
@Component
class SlotIndexer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SlotIndexer.class);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration BETWEEN_CYCLES = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final SlotMirror mirror;
    private final SlotIndexes indexes;
    private final PendingDays days;
    private final IndexHealth health;
    private final SlotsChanged changed;

    private volatile @Nullable Thread thread;
    private String told = "";

    SlotIndexer(SlotMirror mirror, SlotIndexes indexes, PendingDays days, IndexHealth health, SlotsChanged changed) {
        this.mirror = mirror;
        this.indexes = indexes;
        this.days = days;
        this.health = health;
        this.changed = changed;
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, "slot-indexer");
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
                running.join(LONGEST_BACKOFF.toMillis());
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
        Duration backoff = TICK;
        try {
            while (isRunning()) {
                backoff = fed() ? TICK : pause(backoff);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Stopped");
        }
    }

    private boolean fed() throws InterruptedException {
        try {
            if (health.isAway()) {
                catchUp();
            }
            boolean more = mirror.cycle();
            Thread.sleep(BETWEEN_CYCLES.toMillis());
            if (!more) {
                changed.await(TICK);
            }
            return true;
        } catch (RuntimeException failure) {
            health.markAway();
            tell(failure.toString());
            return false;
        }
    }

    /** Once for each reason, also where the index has been away since the start. */
    private void tell(String reason) {
        if (!reason.equals(told)) {
            LOG.warn("The search index is away; the rows are searched until it is back: {}", reason);
            told = reason;
        }
    }

    /** What was committed by now must be there before the index is asked again. */
    private void catchUp() throws InterruptedException {
        indexes.ensure();
        long target = days.latestRevision();
        while (!days.isMirrored(target)) {
            if (!mirror.cycle()) {
                Thread.sleep(BETWEEN_CYCLES.toMillis());
            }
        }
        health.markBack();
        told = "";
        LOG.info("The search index holds everything");
    }

    private static Duration pause(Duration backoff) throws InterruptedException {
        Thread.sleep(backoff.toMillis());
        Duration twice = backoff.multipliedBy(2);
        return twice.compareTo(LONGEST_BACKOFF) < 0 ? twice : LONGEST_BACKOFF;
    }
}
