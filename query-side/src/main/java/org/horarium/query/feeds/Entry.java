package org.horarium.query.feeds;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.notification.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * A visit in somebody's feed: when, at which clinic, and for patients where.
 *
 * @param clinic null at a place that is no clinic's
 */
record Entry(
        UUID appointment,
        long version,
        Instant start,
        Instant end,
        boolean cancelled,
        @Nullable String clinic,
        @Nullable String place) {

    /** Asks for those of somebody that begin between two moments, in their order. */
    record Of(Recipient owner, Instant from, Instant to) {}
}
