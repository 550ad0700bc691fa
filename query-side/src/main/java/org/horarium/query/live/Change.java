package org.horarium.query.live;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.horarium.query.live.Interest.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param doctor null where anything of that projection may have changed
 */
record Change(
        Position at,
        String projection,
        @Nullable UUID doctor,
        List<LocalDate> days,
        @Nullable UUID appointment,
        @Nullable UUID patient,
        @Nullable UUID location,
        @Nullable String status) {

    /** What is told where lines were lost to a listener. */
    static Change ofAnything(Position at, String projection) {
        return new Change(at, projection, null, List.of(), null, null, null, null);
    }

    boolean isOfAnything() {
        return doctor == null;
    }

    boolean isOfFreeSlots() {
        return projection.equals(Subject.FREE_SLOTS.projection());
    }
}
