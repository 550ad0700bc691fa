package org.horarium.config.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.horarium.config.store.postgres.EventPosition;

/** Says stored bytes in this release's words, as the store itself would; what it has no words for is left unsaid. */
final class Reading {

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    Reading(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** Takes the time apart from the entry, which knows it to the millisecond alone. */
    StoredEvent event(EventPosition position, Instant recordedAt, DomainEventData<byte[]> stored) {
        List<Object> said = new ArrayList<>();
        Map<String, Object> metadata = Map.of();
        var messages = EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, upcasters);
        while (messages.hasNext()) {
            DomainEventMessage<?> message = messages.next();
            metadata = Map.copyOf(message.getMetaData());
            said.addAll(said(message));
        }
        return new StoredEvent(
                position,
                stored.getAggregateIdentifier(),
                stored.getSequenceNumber(),
                stored.getPayload().getType().getName(),
                recordedAt,
                metadata,
                said);
    }

    /** What a message says, if this release can tell. */
    static List<Object> said(DomainEventMessage<?> message) {
        try {
            Object payload = message.getPayload();
            return payload instanceof UnknownSerializedType ? List.of() : List.of(payload);
        } catch (SerializationException unreadable) {
            return List.of();
        }
    }
}
