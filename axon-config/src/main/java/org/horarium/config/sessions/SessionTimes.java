package org.horarium.config.sessions;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.horarium.config.embedded.CannotStart;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/** Refuses times that would leave somebody signed in for ever, or nobody long enough for one request. */
final class SessionTimes {

    private static final Duration SHORTEST = Duration.ofSeconds(10);

    /** The longest of each. */
    private static final Map<String, Duration> LONGEST = new TreeMap<>(Map.of(
            "horarium.access.token-lifetime", Duration.ofHours(24),
            "horarium.access.idle-timeout", Duration.ofHours(24),
            "horarium.access.session-lifetime", Duration.ofDays(30),
            "horarium.access.failures-window", Duration.ofHours(24)));

    private SessionTimes() {}

    /** Those that are set; the others are as they should be. */
    static void check(Environment environment) {
        LONGEST.forEach((name, longest) -> {
            String text = environment.getProperty(name, "").strip();
            if (!text.isEmpty() && !isWithin(text, longest)) {
                throw new CannotStart("%s is '%s', but it must be a time from 10s to %dh, such as 10m."
                        .formatted(name, text, longest.toHours()));
            }
        });
    }

    private static boolean isWithin(String text, Duration longest) {
        try {
            Duration time = DurationStyle.detectAndParse(text);
            return time.compareTo(SHORTEST) >= 0 && time.compareTo(longest) <= 0;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
