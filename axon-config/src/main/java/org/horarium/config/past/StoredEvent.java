package org.horarium.config.past;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the store, and what it says in this release's words.
 *
 * @param position where it stands in the one order, in a store that has such places
 * @param said what it says; nothing where this release does not know it
 */
public record StoredEvent(
        @Nullable EventPosition position,
        String stream,
        long sequence,
        String type,
        Instant recordedAt,
        Map<String, Object> metadata,
        List<Object> said) {

    public StoredEvent {
        said = List.copyOf(said);
    }

    /** Who it was by, where that is known. */
    public @Nullable String actor() {
        Object actor = metadata.get("actor");
        return actor == null ? null : actor.toString();
    }

    /** Whether this release can tell what it says. */
    public boolean isKnown() {
        return !said.isEmpty();
    }
}
