package org.horarium.query.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the log, as one moment shows them.
 *
 * @param horizon what stands before it is complete: the oldest transaction that writes has its place there
 * @param first the oldest line that is kept; null where there never was any
 * @param isHiding whether lines are committed that stand behind the horizon, and will be shown very soon
 */
record Page(Position horizon, @Nullable Position first, boolean isHiding, List<Change> changes) {

    /** Whether nothing that stood behind that place has been forgotten, and whether that place has come to be. */
    boolean isWholeSince(Position place) {
        return (first == null || !place.isBefore(first)) && place.transaction() <= horizon.transaction();
    }
}
