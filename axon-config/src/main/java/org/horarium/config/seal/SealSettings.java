package org.horarium.config.seal;

import java.time.Duration;
import org.horarium.config.embedded.CannotStart;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * How the seal works.
 *
 * @param every after what time at the latest an entry is sealed, if so many do not come together before
 * @param leastAge how old an access entry must be before its recorded removal counts as one
 */
record SealSettings(Duration every, Duration leastAge) {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofMillis(50);

    static SealSettings of(Environment environment) {
        Duration every = duration(environment, "horarium.audit.seal-every", "10s");
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new CannotStart("horarium.audit.seal-every must be a time from 50ms to 60s, such as 10s.");
        }
        return new SealSettings(every, duration(environment, "horarium.audit.kept-at-least", "2180d"));
    }

    private static Duration duration(Environment environment, String name, String usual) {
        String text = environment.getProperty(name, usual).strip();
        try {
            return DurationStyle.detectAndParse(text);
        } catch (IllegalArgumentException malformed) {
            throw new CannotStart("%s is '%s', but it must be a time such as %s.".formatted(name, text, usual));
        }
    }
}
