package org.horarium.command.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.webhooks.WebhookId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what a webhook was told, and what it answered each time. What was told is not in it: it names patients. */
@Component
class DeliveryLog {

    private final JdbcClient db;

    DeliveryLog(JdbcClient db) {
        this.db = db;
    }

    /**
     * One message.
     *
     * @param id the {@code webhook-id} under which it is sent
     * @param due when it is tried next; null where it waits no longer
     */
    record Entry(
            UUID id, String topic, Instant happenedAt, String state, @Nullable Instant due, List<Attempt> attempts) {}

    /**
     * One try.
     *
     * @param answer the beginning of what was answered, everything but printable ASCII by its number
     * @param fault what kept an answer from coming; {@code unknown} where nobody knows what became of it
     */
    record Attempt(
            int number,
            Instant at,
            @Nullable Integer status,
            @Nullable Long durationMs,
            @Nullable String answer,
            @Nullable String fault) {}

    /** The latest ones, or those before that one. */
    List<Entry> of(WebhookId webhook, @Nullable UUID before, int most) {
        return db.sql(
                        """
                        select * from webhook_delivery d where webhook_id = :webhook
                            and (:before::uuid is null or (happened_at, id)
                                < (select b.happened_at, b.id from webhook_delivery b where b.id = :before::uuid))
                        order by happened_at desc, id desc limit :most""")
                .param("webhook", webhook.value())
                .param("before", before == null ? null : before.toString())
                .param("most", most)
                .query((row, number) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String state = row.getString("state");
        Instant due = row.getObject("due", OffsetDateTime.class).toInstant();
        return new Entry(
                id,
                row.getString("topic"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                state,
                state.equals("WAITING") ? due : null,
                attempts(id));
    }

    private List<Attempt> attempts(UUID delivery) {
        return db.sql("select number, at, status, duration_ms, answer,"
                        + " case when status is null and fault is null then 'unknown' else fault end as fault"
                        + " from webhook_attempt where delivery_id = ? order by number")
                .param(delivery)
                .query((row, number) -> new Attempt(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("status", Integer.class),
                        row.getObject("duration_ms", Long.class),
                        row.getString("answer"),
                        row.getString("fault")))
                .list();
    }
}
