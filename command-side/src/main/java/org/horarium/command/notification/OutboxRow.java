package org.horarium.command.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.Recipient;
import org.jspecify.annotations.Nullable;

/** Reads rows of the outbox. */
final class OutboxRow {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();

    OpenNotice read(ResultSet row) throws SQLException {
        UUID appointment = row.getObject("appointment_id", UUID.class);
        return new OpenNotice(
                new NotificationId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                NoticeKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                new Recipient(
                        Recipient.Kind.valueOf(row.getString("recipient_kind")),
                        row.getObject("recipient_id", UUID.class)),
                appointment == null ? null : new AppointmentId(appointment),
                details(row.getString("details")),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                moment(row, "tried_since"),
                moment(row, "handed_at"),
                row.getString("why"),
                row.getString("address_hint"),
                row.getString("untold"));
    }

    String written(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private Map<String, String> details(String text) {
        try {
            return json.readValue(text, DETAILS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The details of a notice are no texts", broken);
        }
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
