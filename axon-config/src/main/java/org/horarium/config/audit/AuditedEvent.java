package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as auditors see it: what happened, when, by whom and by which request.
 *
 * @param position where it stands in the one order of all events
 * @param effectiveAt when that happens which it records
 * @param masked where something stands in the payload that is not shown
 */
record AuditedEvent(
        String position,
        UUID eventId,
        String stream,
        long sequence,
        String type,
        @Nullable String revision,
        Instant recordedAt,
        @Nullable Instant effectiveAt,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String actingFor,
        @Nullable String purpose,
        @Nullable String correlation,
        @Nullable String causation,
        @Nullable String address,
        boolean emergency,
        JsonNode payload,
        List<String> masked) {}
