package org.horarium.command.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When what was not taken is sent again, as Standard Webhooks 1.0.0 proposes it. Up to a fifth is added by chance, so that
 * whoever comes back is not met by everything at one moment.
 */
final class RetrySchedule {

    private static final double MOST_JITTER = 0.2;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final RandomGenerator chance;

    RetrySchedule(RandomGenerator chance) {
        this.chance = chance;
    }

    /** The pause after that many attempts; none where that was the last. */
    Optional<Duration> after(int attempts) {
        return attempts > PAUSES.size()
                ? Optional.empty()
                : Optional.of(PAUSES.get(attempts - 1))
                        .map(pause -> pause.plusMillis((long) (pause.toMillis() * MOST_JITTER * chance.nextDouble())));
    }
}
