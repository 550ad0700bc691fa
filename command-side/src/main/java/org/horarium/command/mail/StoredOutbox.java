package org.horarium.command.mail;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps letters for those who try the platform without a post office, for a week. */
@Component
class StoredOutbox {

    private final JdbcClient db;

    StoredOutbox(JdbcClient db) {
        this.db = db;
    }

    /** A letter as it lies there. */
    record Letter(
            UUID id,
            String channel,
            String recipient,
            String subject,
            String body,
            @Nullable String html,
            @Nullable String invitation,
            OffsetDateTime writtenAt) {}

    /**
     * The latest letters, or the latest to that address: first those that are still on their way, for to each address they
     * go one after the other.
     */
    List<Letter> latest(String recipient, int most) {
        return db.sql(
                        """
                select id, channel, recipient, subject, body, html, invitation, written_at from (
                    select 1 as carried, m.* from mail m where ? in ('', m.recipient)
                    union all
                    select 0, l.id, l.address, l.subject, l.body, l.written_at, 'EMAIL', null, null
                    from notification_letter l
                    where ? in ('', l.address) and not exists (select from mail m where m.id = l.id)) letter
                order by carried, written_at desc, id desc limit ?""")
                .params(recipient, recipient, most)
                .query(Letter.class)
                .list();
    }
}
