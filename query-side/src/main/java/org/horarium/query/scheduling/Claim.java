package org.horarium.query.scheduling;

import java.time.Instant;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Time of a doctor that is spoken for.
 *
 * @param heldUntil when it lapses by itself; null where it does not
 */
record Claim(TimeSlot slot, @Nullable Instant heldUntil) {

    boolean isLive(Instant now) {
        return heldUntil == null || now.isBefore(heldUntil);
    }
}
