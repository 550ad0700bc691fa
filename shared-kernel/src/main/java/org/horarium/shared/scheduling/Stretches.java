package org.horarium.shared.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.horarium.shared.doctors.LocationId;

/** What stretches of hours at one place, given earliest first, come to together. */
final class Stretches {

    private Stretches() {}

    /**
     * Stretches that do not overlap: a later one begins when the earlier one ends. They overlap where they meet in an
     * hour that the clocks repeat, since each takes all of it.
     */
    static List<OpenHours> apart(Stream<OpenHours> hours) {
        Map<LocationId, Instant> ends = new HashMap<>();
        List<OpenHours> result = new ArrayList<>();
        hours.forEach(next -> {
            Instant before = ends.getOrDefault(next.location(), Instant.MIN);
            Instant start = later(before, next.slot().start());
            if (start.isBefore(next.slot().end())) {
                ends.put(next.location(), next.slot().end());
                result.add(between(start, next.slot().end(), next));
            }
        });
        return result;
    }

    /** As few stretches as they can be told in, where those that touch or overlap count as one. */
    static List<OpenHours> joined(Stream<OpenHours> hours) {
        Map<LocationId, OpenHours> last = new HashMap<>();
        List<OpenHours> result = new ArrayList<>();
        hours.forEach(next -> {
            OpenHours before = last.get(next.location());
            OpenHours all = next;
            if (before != null && !next.slot().start().isAfter(before.slot().end())) {
                result.remove(before);
                all = between(
                        before.slot().start(),
                        later(before.slot().end(), next.slot().end()),
                        next);
            }
            last.put(next.location(), all);
            result.add(all);
        });
        return result;
    }

    private static OpenHours between(Instant start, Instant end, OpenHours like) {
        return new OpenHours(new TimeSlot(start, end), like.location(), like.zone());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
