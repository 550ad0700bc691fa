package org.horarium.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** A projection that remembers what it was given, and goes on from its token. */
final class Follower {

    private final EventStorageEngine engine;
    private final List<String> read = new ArrayList<>();
    private @Nullable TrackingToken token;

    Follower(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** Takes what there is by now. */
    @SuppressWarnings("NullAway") // null is Axon's word for the beginning
    void readOn() {
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
            events.forEach(event -> {
                read.add(String.valueOf(event.getPayload()));
                token = event.trackingToken();
            });
        }
    }

    List<String> read() {
        return read;
    }
}
