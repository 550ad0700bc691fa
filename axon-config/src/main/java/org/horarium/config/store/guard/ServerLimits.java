package org.horarium.config.store.guard;

import java.time.Duration;
import org.horarium.config.embedded.CannotStart;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * How long PostgreSQL lets this application's sessions keep others waiting. Readers stay below the oldest transaction
 * that writes, so one that hangs would hold back every projection: the server ends it.
 *
 * @param transaction the longest transaction
 * @param lock the longest wait for a lock
 */
public record ServerLimits(Duration transaction, Duration lock) {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofMillis(100);

    /** Those that are configured; what cannot work stops the start. */
    public static ServerLimits of(Environment environment) {
        Duration transaction = setting(environment, "horarium.store.transaction-timeout", "5s");
        Duration lock = setting(environment, "horarium.store.lock-timeout", "4s");
        if (lock.compareTo(transaction) > 0) {
            throw new CannotStart(
                    "horarium.store.lock-timeout must not be longer than horarium.store.transaction-timeout.");
        }
        return new ServerLimits(transaction, lock);
    }

    private static Duration setting(Environment environment, String name, String usual) {
        String text = environment.getProperty(name, usual).strip();
        try {
            Duration duration = DurationStyle.detectAndParse(text);
            if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (IllegalArgumentException malformed) {
            // refused below, like one out of range
        }
        throw new CannotStart(
                "%s is '%s', but it must be a time from 100ms to 60s, such as %s.".formatted(name, text, usual));
    }

    /** Sets them for a session. */
    public String asSql() {
        return "set transaction_timeout = %1$d; set idle_in_transaction_session_timeout = %1$d; set lock_timeout = %2$d"
                .formatted(transaction.toMillis(), lock.toMillis());
    }
}
