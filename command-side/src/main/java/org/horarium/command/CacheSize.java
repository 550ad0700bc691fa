package org.horarium.command;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many streams are kept in memory: as many as the setting says, or as fit into a good part of the heap. */
@Component
final class CacheSize {

    private static final long FEWEST = 1_000;
    private static final long MOST = 100_000_000;

    /** What a stream takes as a rule, a day of twenty visits five times that; and what part of the heap all may take. */
    private static final long BYTES_PER_STREAM = 2_048;

    private static final int PART_OF_HEAP = 4;

    private final long streams;

    @Autowired
    CacheSize(@Value("${horarium.cache.streams:}") String setting) {
        this(setting, Runtime.getRuntime().maxMemory());
    }

    CacheSize(String setting, long heap) {
        streams = setting.isBlank()
                ? Math.max(FEWEST, Math.min(MOST, heap / PART_OF_HEAP / BYTES_PER_STREAM))
                : parsed(setting.strip());
    }

    /** How many that decisions write to. */
    long streams() {
        return streams;
    }

    /** How many that decisions only read: schedules and the like, which are fewer. */
    long folds() {
        return Math.max(FEWEST, streams / 4);
    }

    private static long parsed(String setting) {
        try {
            long streams = Long.parseLong(setting);
            if (streams >= FEWEST && streams <= MOST) {
                return streams;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "horarium.cache.streams is '%s', but it must be a whole number from %d to %d.",
                setting,
                FEWEST,
                MOST));
    }
}
