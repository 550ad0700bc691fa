package org.horarium.config.past;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;

/**
 * What became of a state from one moment to another, its rules among it, and by which events.
 */
record Difference(List<Differences.Change> changes, List<Entry> events) {

    /** An event that one of the two moments has behind it, and the other has not. */
    record Entry(@Nullable String position, String stream, String type, Instant recordedAt, @Nullable String actor) {}

    static Difference between(Seen from, Seen to) {
        return new Difference(Differences.between(whole(from), whole(to)), events(from, to));
    }

    private static ObjectNode whole(Seen seen) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) seen.state().deepCopy());
        if (seen.rules() != null) {
            whole.set("rules", seen.rules());
        }
        return whole;
    }

    private static List<Entry> events(Seen from, Seen to) {
        Set<String> before = new HashSet<>(all(from).map(Difference::name).toList());
        Set<String> after = new HashSet<>(all(to).map(Difference::name).toList());
        return Stream.concat(
                        all(from).filter(event -> !after.contains(name(event))),
                        all(to).filter(event -> !before.contains(name(event))))
                .map(Difference::entry)
                .toList();
    }

    private static Stream<StoredEvent> all(Seen seen) {
        return Stream.concat(seen.events().stream(), seen.ruleEvents().stream());
    }

    private static String name(StoredEvent event) {
        return event.stream() + ' ' + event.sequence();
    }

    private static Entry entry(StoredEvent event) {
        EventPosition position = event.position();
        return new Entry(
                position == null ? null : Moment.text(position),
                event.stream(),
                event.type(),
                event.recordedAt(),
                event.actor());
    }
}
