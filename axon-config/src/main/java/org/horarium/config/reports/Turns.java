package org.horarium.config.reports;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.horarium.shared.Unavailable;

/** Lets a few at once do what costs much, and has others wait a little or come again. */
final class Turns {

    private final Semaphore free;
    private final long patienceMillis;

    Turns(int atOnce, long patienceMillis) {
        this.free = new Semaphore(atOnce, true);
        this.patienceMillis = patienceMillis;
    }

    /** Does it when it is its turn. */
    <T> T within(Task<T> task) throws IOException {
        take();
        try {
            return task.run();
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (free.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Unavailable("Other files are being taken in at this moment: try again shortly.");
    }

    /** What it is about. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws IOException;
    }
}
