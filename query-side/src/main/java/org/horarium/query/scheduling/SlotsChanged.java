package org.horarium.query.scheduling;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.horarium.query.live.Hints;
import org.springframework.stereotype.Component;

/** The hint that rows were committed, so that neither the index nor who listens need be fed by asking all the time. */
@Component
class SlotsChanged {

    private final Semaphore hints = new Semaphore(0);
    private final Hints listeners;

    SlotsChanged(Hints listeners) {
        this.listeners = listeners;
    }

    void hint() {
        listeners.hint();
        if (hints.availablePermits() == 0) {
            hints.release();
        }
    }

    /** Waits for a hint; other nodes give none, so the wait always ends. */
    void await(Duration longest) throws InterruptedException {
        if (hints.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            hints.drainPermits();
        }
    }
}
