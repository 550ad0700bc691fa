package org.horarium.config.store.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.TrackedEventData;

/**
 * Lets readers who have all but caught up share what one of them fetched: every projection wants the same new events.
 * What was fetched once stays as it is, for nothing can come to stand below the horizon any more.
 */
final class SharedTail {

    private static final int KEPT = 4000;

    private final BiFunction<EventPosition, Integer, List<TrackedEventData<byte[]>>> store;
    private final List<TrackedEventData<byte[]>> recent = new ArrayList<>();
    private EventPosition before = EventPosition.START;

    /** Takes how to fetch at most so many events after a position. */
    SharedTail(BiFunction<EventPosition, Integer, List<TrackedEventData<byte[]>>> store) {
        this.store = store;
    }

    /** Some of the events after that position, from the first one on; none only where the store has none. */
    List<TrackedEventData<byte[]>> after(EventPosition position, int limit) {
        return shared(position, limit).orElseGet(() -> store.apply(position, limit));
    }

    /**
     * Empty for a reader who is behind what is shared. That look and the reading are one step: in between, others could
     * move on what is shared, past the reader.
     */
    private synchronized Optional<List<TrackedEventData<byte[]>>> shared(EventPosition position, int limit) {
        if (position.compareTo(before) < 0) {
            return Optional.empty();
        }
        if (position.compareTo(last()) > 0) {
            recent.clear();
            before = position;
        }
        if (position.equals(last())) {
            recent.addAll(store.apply(position, limit));
        }
        List<TrackedEventData<byte[]>> next = following(position, limit);
        trim();
        return Optional.of(next);
    }

    private List<TrackedEventData<byte[]>> following(EventPosition position, int limit) {
        int first = recent.size();
        while (first > 0 && position(recent.get(first - 1)).compareTo(position) > 0) {
            first--;
        }
        return List.copyOf(recent.subList(first, Math.min(recent.size(), first + limit)));
    }

    private EventPosition last() {
        return recent.isEmpty() ? before : position(recent.get(recent.size() - 1));
    }

    private void trim() {
        int surplus = recent.size() - KEPT;
        if (surplus > 0) {
            before = position(recent.get(surplus - 1));
            recent.subList(0, surplus).clear();
        }
    }

    private static EventPosition position(TrackedEventData<byte[]> event) {
        return EventPosition.of(event.trackingToken());
    }
}
