package org.horarium.command.notification;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Spares a provider that takes nothing at all: after so many that it put off one after the other, nobody asks it for a
 * while, then with one message only. So an outage costs the messages behind it no attempts.
 */
final class Breather {

    private static final int TOO_MANY = 12;
    private static final Duration SHORTEST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private int inARow;
    private Duration pause = SHORTEST;
    private @Nullable Instant until;

    /** How many messages it may be asked to take now, of so many. */
    synchronized int share(int wanted, Instant now) {
        if (until == null) {
            return wanted;
        }
        return now.isBefore(until) ? 0 : 1;
    }

    synchronized void took() {
        inARow = 0;
        pause = SHORTEST;
        until = null;
    }

    synchronized void putOff(Instant now) {
        inARow++;
        if (inARow >= TOO_MANY && (until == null || !now.isBefore(until))) {
            until = now.plus(pause);
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        }
    }
}
