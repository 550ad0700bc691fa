package org.horarium.config.letters;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Where a parked event stands in the store. It holds no copy of the event, so that nothing readable is left of what is
 * erased there, and a retry reads what is there now.
 *
 * @param number orders the letters of a sequence
 * @param cause null where it only waits behind another
 */
record DeadLetter(
        long number,
        String projection,
        String sequence,
        String stream,
        long version,
        String eventType,
        @Nullable Long position,
        Instant recordedAt,
        @Nullable String cause,
        int attempts,
        Instant parkedAt) {

    static DeadLetter of(String projection, String sequence, DomainEventMessage<?> event, @Nullable String cause) {
        return new DeadLetter(
                0,
                projection,
                sequence,
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                EventType.of(event),
                position(event),
                event.getTimestamp(),
                cause,
                cause == null ? 0 : 1,
                event.getTimestamp());
    }

    private static @Nullable Long position(DomainEventMessage<?> event) {
        TrackingToken token = event instanceof TrackedEventMessage<?> tracked ? tracked.trackingToken() : null;
        return token == null || token.position().isEmpty()
                ? null
                : token.position().getAsLong();
    }
}
