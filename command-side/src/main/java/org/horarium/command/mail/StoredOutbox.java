package org.horarium.command.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps letters for those who try the platform without a post office, for a week. */
@Component
class StoredOutbox implements Outbox {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;

    StoredOutbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A letter as it lies there. */
    record Letter(UUID id, String recipient, String subject, String body, OffsetDateTime writtenAt) {}

    @Override
    public void put(Mail mail) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        db.sql("delete from mail where written_at < ?").param(now.minus(KEPT)).update();
        db.sql("insert into mail (id, recipient, subject, body, written_at) values (?, ?, ?, ?, ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), mail.recipient(), mail.subject(), mail.body(), now)
                .update();
    }

    /** The latest letters, or the latest to that address. */
    List<Letter> latest(String recipient, int most) {
        return db.sql("select * from mail where ? in ('', recipient) order by written_at desc, id desc limit ?")
                .params(recipient, most)
                .query(Letter.class)
                .list();
    }
}
