package org.horarium.config.store.postgres;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands in the one order that all readers follow: by its transaction, then by its place within it.
 *
 * <p>Positions alone are no order to follow: they are given out before transactions commit. Below the oldest
 * transaction that still runs nothing can appear any more, so a reader who stays there misses nothing.
 *
 * @param transactionId PostgreSQL's 64-bit transaction id, unsigned
 * @param eventPosition the row's identity, which grows within a transaction
 */
public record EventPosition(
        @JsonProperty("transactionId") long transactionId, @JsonProperty("position") long eventPosition)
        implements TrackingToken, Comparable<EventPosition> {

    /** Before the first event. */
    public static final EventPosition START = new EventPosition(0, 0);

    @JsonCreator
    public EventPosition {}

    /** The position up to which a reader with that token has surely read; null has read nothing. */
    public static EventPosition of(@Nullable TrackingToken token) {
        TrackingToken innermost = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (innermost == null) {
            return START;
        }
        if (innermost instanceof EventPosition position) {
            return position;
        }
        throw new IllegalArgumentException("That token belongs to another store: " + innermost.getClass());
    }

    @Override
    public EventPosition lowerBound(TrackingToken other) {
        EventPosition position = of(other);
        return compareTo(position) <= 0 ? this : position;
    }

    @Override
    public EventPosition upperBound(TrackingToken other) {
        EventPosition position = of(other);
        return compareTo(position) >= 0 ? this : position;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return other == null || compareTo(of(other)) >= 0;
    }

    @Override
    public boolean samePositionAs(@Nullable TrackingToken other) {
        return other != null && compareTo(of(other)) == 0;
    }

    /** For monitoring only: it may step back a little from one event to the next. */
    @Override
    public OptionalLong position() {
        return OptionalLong.of(eventPosition);
    }

    @Override
    public int compareTo(EventPosition other) {
        int byTransaction = Long.compareUnsigned(transactionId, other.transactionId);
        return byTransaction != 0 ? byTransaction : Long.compare(eventPosition, other.eventPosition);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(transactionId) + "/" + eventPosition;
    }
}
