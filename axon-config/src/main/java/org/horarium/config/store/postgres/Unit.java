package org.horarium.config.store.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of one unit of work, which are stored together or not at all.
 *
 * @param premises for each stream that the decision rests on, the number that its next event must be able to take: of
 *     the first event in the unit for a stream that is written, of none for one that was only read
 */
record Unit(List<EventRow> events, Map<String, Long> premises) {

    /**
     * @param read the streams that were only read, and the number of the last event of each
     */
    static Unit of(List<EventRow> events, Map<String, Long> read) {
        Map<String, Long> premises = new HashMap<>();
        read.forEach((stream, last) -> premises.put(stream, last + 1));
        Map<String, Long> written = new HashMap<>();
        events.forEach(event -> written.merge(event.stream(), event.sequenceNumber(), Math::min));
        premises.putAll(written);
        return new Unit(events, premises);
    }

    /** Whether it makes every stream that it writes to, so that no earlier event of any of them can come to stand after it. */
    boolean beginsItsStreams() {
        return events.stream().map(EventRow::stream).allMatch(stream -> Long.valueOf(0)
                .equals(premises.get(stream)));
    }

    /** The number of the last event of each stream that the store vouches for by storing the unit. */
    Map<String, Long> proven() {
        Map<String, Long> last = new HashMap<>();
        premises.forEach((stream, next) -> last.put(stream, next - 1));
        events.forEach(event -> last.merge(event.stream(), event.sequenceNumber(), Math::max));
        return last;
    }
}
