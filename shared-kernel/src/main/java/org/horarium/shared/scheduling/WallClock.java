package org.horarium.shared.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** What a local time means on the days when clocks change: a skipped one is the moment of the change. */
public final class WallClock {

    private WallClock() {}

    /** The first moment at which the wall shows that time. */
    public static Instant earliest(LocalDateTime local, ZoneId zone) {
        return resolve(local, zone, 0);
    }

    /** The last moment at which the wall shows that time. */
    public static Instant latest(LocalDateTime local, ZoneId zone) {
        return resolve(local, zone, 1);
    }

    private static Instant resolve(LocalDateTime local, ZoneId zone, int preferred) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return zone.getRules().getTransition(local).getInstant();
        }
        return local.toInstant(offsets.get(Math.min(preferred, offsets.size() - 1)));
    }
}
