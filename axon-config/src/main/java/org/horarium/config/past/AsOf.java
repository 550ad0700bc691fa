package org.horarium.config.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;

/**
 * What was so at one moment, as it is answered.
 *
 * @param asOf what the clock showed then
 * @param position the last event that the state came of
 * @param version the number of that event in its stream, -1 where there was none
 * @param events how many the state came of
 * @param unknown how many of them this release does not know, by their names; the state is without them
 * @param rules what was in force then
 */
record AsOf(
        String kind,
        String id,
        Instant asOf,
        @Nullable String position,
        long version,
        int events,
        Map<String, Long> unknown,
        JsonNode state,
        @Nullable JsonNode rules) {

    static AsOf of(String kind, String id, Instant asOf, Seen seen) {
        List<StoredEvent> events = seen.events();
        StoredEvent last = events.isEmpty() ? null : events.get(events.size() - 1);
        EventPosition position = last == null ? null : last.position();
        return new AsOf(
                kind,
                id,
                asOf,
                position == null ? null : Moment.text(position),
                last == null ? -1 : last.sequence(),
                events.size(),
                unknown(events),
                seen.state(),
                seen.rules());
    }

    static Map<String, Long> unknown(List<StoredEvent> events) {
        Map<String, Long> unknown = new TreeMap<>();
        events.stream()
                .filter(event -> !event.isKnown())
                .forEach(event -> unknown.merge(Objects.toString(event.type()), 1L, Long::sum));
        return unknown;
    }
}
