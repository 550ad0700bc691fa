package org.horarium.config.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the events of a selection from where they are stored. */
final class Events {

    private static final String SQL =
            """
            select transaction_id::text as transaction_text, position, event_id, stream, sequence_number, payload_type,
                payload_revision, recorded_at, payload, metadata
            from domain_event
            where recorded_at >= ? and recorded_at < ?
                and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by domain_event.transaction_id, domain_event.position""";

    private final ObjectMapper json;
    private final Selection selection;
    private final Concerned concerned;

    private Events(ObjectMapper json, Selection selection, Concerned concerned) {
        this.json = json;
        this.selection = selection;
        this.concerned = concerned;
    }

    static Cursor of(Connection connection, ObjectMapper json, Selection selection, Concerned concerned)
            throws SQLException {
        Events events = new Events(json, selection, concerned);
        return new Cursor(
                connection,
                SQL,
                List.of(
                        selection.from().atOffset(ZoneOffset.UTC),
                        selection.until().atOffset(ZoneOffset.UTC)),
                events::line);
    }

    private @Nullable Line line(ResultSet row) throws SQLException {
        Line.Told told = told(parsed(row.getBytes("metadata")));
        if (selection.actor() != null && !selection.actor().equals(told.actor())) {
            return null;
        }
        JsonNode content = parsed(row.getBytes("payload"));
        UUID appointment = Concerned.appointment(content);
        List<UUID> patients = concerned.patients(content, appointment);
        if (selection.patient() != null && !patients.contains(selection.patient())) {
            return null;
        }
        return new Line.Event(
                new Line.Place(Long.parseUnsignedLong(row.getString("transaction_text")), row.getLong("position")),
                row.getObject("event_id", UUID.class),
                row.getString("stream"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                told,
                patients,
                appointment);
    }

    private static Line.Told told(JsonNode metadata) {
        return new Line.Told(
                text(metadata, "actor"),
                text(metadata, "role"),
                text(metadata, "actingFor"),
                text(metadata, "purpose"),
                text(metadata, "correlation"),
                text(metadata, "causation"),
                text(metadata, "address"),
                Objects.equals(text(metadata, "emergency"), "true"));
    }

    private static @Nullable String text(JsonNode metadata, String key) {
        JsonNode value = metadata.path(key);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    /** What is no JSON tells nothing of whom it concerns; that it is there is told all the same. */
    private JsonNode parsed(byte[] stored) {
        try {
            return Objects.requireNonNullElse(json.readTree(stored), MissingNode.getInstance());
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
