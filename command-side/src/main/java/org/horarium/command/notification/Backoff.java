package org.horarium.command.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When to try again: twice as late each time, and not all at once (the jitter halves it at most), but never before the
 * provider wants it.
 */
final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(30);

    /** After which it is no use any more. */
    static final Duration PATIENCE = Duration.ofHours(36);

    static final int MOST_ATTEMPTS = 60;

    private static final int MOST_DOUBLINGS = 6;

    private final DoubleSupplier jitter;

    /** @param jitter numbers from 0 to 1 */
    Backoff(DoubleSupplier jitter) {
        this.jitter = jitter;
    }

    Instant next(int attempts, @Nullable Duration wanted, Instant now) {
        Duration longest = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        Duration usual = longest.compareTo(LONGEST) > 0 ? LONGEST : longest;
        Duration pause = Duration.ofMillis((long) (usual.toMillis() * (1 + jitter.getAsDouble()) / 2));
        return now.plus(wanted != null && wanted.compareTo(pause) > 0 ? wanted : pause);
    }

    static boolean isTooMuch(int attempts, @Nullable Instant since, Instant now) {
        return attempts >= MOST_ATTEMPTS || (since != null && !now.isBefore(since.plus(PATIENCE)));
    }
}
