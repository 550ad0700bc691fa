package org.horarium.config.past;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads streams as they were. */
public interface StoredEvents {

    /**
     * The events of those streams up to that moment, in their order. Of each stream it is a beginning: an event that a
     * clock ran ahead for hides those behind it, since a state without it there never was.
     */
    List<StoredEvent> of(Collection<String> streams, Moment until);

    /** The same of one stream. */
    default List<StoredEvent> of(String stream, Moment until) {
        return of(List.of(stream), until);
    }

    /** Whether that stream has an event at all. */
    boolean knows(String stream);

    /** When the last event up to that place was recorded; none before the first. */
    Optional<Instant> timeOf(Moment.Place place);
}
