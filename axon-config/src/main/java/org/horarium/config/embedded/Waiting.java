package org.horarium.config.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Patience with things outside of this process that announce nothing. */
final class Waiting {

    private static final int MILLIS_BETWEEN_LOOKS = 25;

    private Waiting() {}

    /** Whether the condition came true in time. */
    static boolean until(Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || !paused()) {
                return condition.getAsBoolean();
            }
        }
        return true;
    }

    private static boolean paused() {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
