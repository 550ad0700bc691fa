package org.horarium.config.axonserver;

import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.config.store.EventPlaces;

/**
 * Axon Server tells no event's place. The end of the store lies behind every event that is there, so who waits for that
 * has waited long enough.
 */
final class ServerPlaces implements EventPlaces {

    private final EventStore store;

    ServerPlaces(EventStore store) {
        this.store = store;
    }

    @Override
    public Optional<TrackingToken> of(String stream, long version) {
        return store.lastSequenceNumberFor(stream)
                .filter(last -> last >= version)
                .flatMap(last -> last());
    }

    @Override
    public Optional<TrackingToken> last() {
        return Optional.ofNullable(store.createHeadToken());
    }
}
