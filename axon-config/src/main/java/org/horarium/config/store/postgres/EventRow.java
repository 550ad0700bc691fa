package org.horarium.config.store.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event as it is stored. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares rows
record EventRow(
        UUID id,
        String stream,
        @Nullable String streamType,
        long sequenceNumber,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt) {

    static EventRow of(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = message instanceof DomainEventMessage<?> domain ? domain : alone(message);
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        return new EventRow(
                UUID.fromString(event.getIdentifier()),
                event.getAggregateIdentifier(),
                event.getType(),
                event.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData(),
                event.getTimestamp());
    }

    /** An event of no aggregate is a stream of its own. */
    private static DomainEventMessage<?> alone(EventMessage<?> message) {
        return new GenericDomainEventMessage<>(null, message.getIdentifier(), 0, message, message::getTimestamp);
    }

    OffsetDateTime recorded() {
        return recordedAt.atOffset(ZoneOffset.UTC);
    }
}
