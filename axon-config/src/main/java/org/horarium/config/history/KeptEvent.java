package org.horarium.config.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is kept outside of any store: all that is stored of it, but for its place there. */
record KeptEvent(
        UUID eventId,
        String stream,
        @Nullable String streamType,
        long sequenceNumber,
        String payloadType,
        @Nullable String payloadRevision,
        Instant recordedAt,
        String payload,
        String metadata) {}
