package org.horarium.query.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Free slots, in the order that was asked for.
 *
 * @param degraded whether the rows were searched because the index is away: the same slots, less quickly
 * @param next where to go on; null at the end
 */
record SlotPage(List<Slot> slots, boolean degraded, @Nullable String next) {

    /** Asks for a page. */
    record Find(SlotWish wish, Sort sort, int limit, @Nullable SlotCursor after) {}

    /** What comes first. */
    enum Sort {
        EARLIEST,
        DISTANCE,
        FEE
    }
}
