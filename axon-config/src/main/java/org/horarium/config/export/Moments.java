package org.horarium.config.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as reports write them: in UTC, so that a report reads the same everywhere. */
final class Moments {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LINES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd\nHH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Moments() {}

    static String text(Instant at) {
        return TEXT.format(at);
    }

    static String lines(Instant at) {
        return LINES.format(at);
    }
}
