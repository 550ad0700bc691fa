package org.horarium.config.embedded;

import java.time.Duration;

/** The pause before a restart: short at first, longer while starts keep failing. */
final class Backoff {

    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 5_000;
    private static final Duration GOOD_RUN = Duration.ofMinutes(1);

    private long nextMillis = SHORTEST_MILLIS;
    private long launchedAt = System.nanoTime();

    void launched() {
        launchedAt = System.nanoTime();
    }

    long nextMillis() {
        if (System.nanoTime() - launchedAt > GOOD_RUN.toNanos()) {
            nextMillis = SHORTEST_MILLIS;
        }
        long pause = nextMillis;
        nextMillis = Math.min(LONGEST_MILLIS, 2 * nextMillis);
        return pause;
    }
}
