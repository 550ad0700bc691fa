package org.horarium.config.projections;

import org.horarium.config.embedded.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How a projection's work is shared out: into how many segments at its first start, and to how many threads in all. */
@Component
class Share {

    private static final int MOST = 64;

    private final int segments;
    private final int threads;

    Share(
            @Value("${horarium.projections.segments:2}") String segments,
            @Value("${horarium.projections.threads:4}") String threads) {
        this.segments = number("horarium.projections.segments", segments);
        this.threads = number("horarium.projections.threads", threads);
    }

    int segments() {
        return segments;
    }

    int threads() {
        return threads;
    }

    private static int number(String setting, String value) {
        int number = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > MOST) {
            throw new CannotStart("The setting %s must be a whole number from 1 to %d, and is '%s'."
                    .formatted(setting, MOST, value.strip()));
        }
        return number;
    }
}
