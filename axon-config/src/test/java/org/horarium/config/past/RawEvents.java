package org.horarium.config.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.horarium.config.store.postgres.EventPosition;
import org.horarium.platform.Platform;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events as the table holds them, read without any of the code that is tested. */
record RawEvents(List<Raw> all) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One row. */
    record Raw(EventPosition position, String stream, String type, Instant recordedAt, JsonNode said) {

        String text(String path) {
            return said.at("/" + path).asText();
        }
    }

    static RawEvents of(Collection<String> streams) {
        return new RawEvents(Platform.shared()
                .part(JdbcClient.class)
                .sql("select transaction_id::text as tx, position, stream, payload_type, recorded_at,"
                        + " convert_from(payload, 'UTF8') as payload from domain_event where stream = any (?)"
                        + " order by domain_event.transaction_id, domain_event.position")
                .param(streams.toArray(String[]::new))
                .query((row, number) -> new Raw(
                        new EventPosition(Long.parseLong(row.getString("tx")), row.getLong("position")),
                        row.getString("stream"),
                        row.getString("payload_type").replaceFirst(".*\\.", ""),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        json(row.getString("payload"))))
                .list());
    }

    /** Those of that stream that were there then. */
    RawEvents of(String stream, Moment moment) {
        return new RawEvents(all.stream()
                .filter(event -> event.stream().equals(stream))
                .filter(event -> moment instanceof Moment.Place place
                        ? event.position().compareTo(place.position()) <= 0
                        : !(moment instanceof Moment.At at)
                                || !event.recordedAt().isAfter(at.time()))
                .toList());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
