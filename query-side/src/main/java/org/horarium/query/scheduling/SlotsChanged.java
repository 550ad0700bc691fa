package org.horarium.query.scheduling;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The hint that rows were committed, so that the index need not be fed by asking all the time. */
@Component
class SlotsChanged {

    private final Semaphore hints = new Semaphore(0);

    void hint() {
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
