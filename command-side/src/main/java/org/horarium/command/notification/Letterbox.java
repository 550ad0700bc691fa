package org.horarium.command.notification;

import java.time.Instant;
import java.util.Optional;
import org.horarium.shared.notification.NotificationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps letters that were written when they were put, until it is known what became of them. */
@Component
class Letterbox {

    private final JdbcClient db;

    Letterbox(JdbcClient db) {
        this.db = db;
    }

    Optional<Verdict.Send> find(NotificationId id) {
        return db.sql("select address, subject, body from notification_letter where id = ?")
                .param(id.value())
                .query((row, number) -> new Verdict.Send(
                        row.getString("address"),
                        new Content(row.getString("subject"), row.getString("body"), null, null, null)))
                .optional();
    }

    void put(NotificationId id, String address, String subject, String body, Instant at) {
        db.sql("insert into notification_letter (id, address, subject, body, written_at) values (?, ?, ?, ?, ?)")
                .params(id.value(), address, subject, body, OutboxTable.moment(at))
                .update();
    }
}
