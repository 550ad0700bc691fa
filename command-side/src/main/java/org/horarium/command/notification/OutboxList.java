package org.horarium.command.notification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the outbox to those who keep it going. */
@Component
class OutboxList {

    private static final int MOST = 200;

    private static final String COLUMNS =
            "select id, kind, channel, recipient_kind, recipient_id, appointment_id, state, why, attempts, due, until,"
                    + " coalesce(settled_at, handed_at, put_at) as at, address_hint from notification ";

    private final JdbcClient db;

    OutboxList(JdbcClient db) {
        this.db = db;
    }

    /** What failed last, and whose failure is recorded. */
    List<Item> dead() {
        return found("where state = 'DEAD' and untold is null order by number desc limit ?", "FAILED");
    }

    /** What is due next. */
    List<Item> waiting() {
        return found("where state = 'WAITING' order by due, number limit ?", "WAITING");
    }

    private List<Item> found(String which, String status) {
        return db.sql(COLUMNS + which)
                .param(MOST)
                .query((row, number) -> new Item(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("channel"),
                        new Whom(row.getString("recipient_kind"), row.getObject("recipient_id", UUID.class)),
                        row.getObject("appointment_id", UUID.class),
                        status,
                        row.getString("why"),
                        row.getInt("attempts"),
                        row.getObject("due", OffsetDateTime.class),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("address_hint")))
                .list();
    }

    /** Who is told. */
    record Whom(String kind, UUID id) {}

    /** A row, without what it says. */
    record Item(
            UUID id,
            String kind,
            String channel,
            Whom recipient,
            @Nullable UUID appointmentId,
            String status,
            @Nullable String why,
            int attempts,
            OffsetDateTime due,
            OffsetDateTime at,
            @Nullable String addressHint) {}
}
