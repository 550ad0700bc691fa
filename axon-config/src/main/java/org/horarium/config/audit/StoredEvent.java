package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.horarium.config.store.EventJson;
import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;

/** An event as the store holds it, read as nothing but JSON: so that whatever any release wrote can be shown. */
record StoredEvent(
        EventPosition position,
        UUID id,
        String stream,
        long sequence,
        String type,
        @Nullable String revision,
        Instant recordedAt,
        JsonNode payload,
        JsonNode metadata) {

    /** What {@link #of} needs, of a table or an alias of that name. */
    static final String COLUMNS =
            """
            e.transaction_id::text as transaction_text, e.position, e.event_id, e.stream, e.sequence_number,
                e.payload_type, e.payload_revision, e.recorded_at, e.payload, e.metadata
            """;

    private static final ObjectMapper JSON = EventJson.mapper();

    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                Place.of(row),
                row.getObject("event_id", UUID.class),
                row.getString("stream"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                json(row.getBytes("payload")),
                json(row.getBytes("metadata")));
    }

    /** What its metadata say under that key. */
    @Nullable
    String said(String key) {
        JsonNode value = metadata.path(key);
        return value.isTextual() ? value.textValue() : null;
    }

    private static JsonNode json(byte[] stored) {
        try {
            return JSON.readTree(stored);
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
