package org.horarium.config.past;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.horarium.config.store.postgres.EventPosition;
import org.horarium.shared.Unavailable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Reads them from Axon Server, whose events are addressed by stream and number alone. */
@Component
@ConditionalOnProperty("axon.axonserver.enabled")
class ServerStoredEvents implements StoredEvents, StoredRefusals {

    private static final String NO_PLACES =
            "Events in Axon Server have no such positions here: ask by time, and for a refusal by its id.";

    private final EventStore store;
    private final Serializer serializer;

    ServerStoredEvents(EventStore store, @Qualifier("eventSerializer") Serializer serializer) {
        this.store = store;
        this.serializer = serializer;
    }

    @Override
    public List<StoredEvent> of(Collection<String> streams, Moment until) {
        if (until instanceof Moment.Place) {
            throw new Unavailable(NO_PLACES);
        }
        List<StoredEvent> events = streams.stream()
                .flatMap(stream -> store.readEvents(stream).asStream())
                .map(this::event)
                .sorted(Comparator.comparing(StoredEvent::recordedAt)
                        .thenComparing(StoredEvent::stream)
                        .thenComparing(StoredEvent::sequence))
                .toList();
        return until instanceof Moment.At at ? PostgresStoredEvents.beginnings(events, at.time()) : events;
    }

    @Override
    public boolean knows(String stream) {
        return store.readEvents(stream).hasNext();
    }

    @Override
    public Optional<Instant> timeOf(Moment.Place place) {
        throw new Unavailable(NO_PLACES);
    }

    @Override
    public List<StoredEvent> refusals(Wanted wanted, EventPosition before, int most) {
        throw new Unavailable(NO_PLACES);
    }

    private StoredEvent event(DomainEventMessage<?> message) {
        return new StoredEvent(
                null,
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.serializePayload(serializer, byte[].class).getType().getName(),
                message.getTimestamp(),
                Map.copyOf(message.getMetaData()),
                Reading.said(message));
    }
}
