package org.horarium.config.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which answers were heard: whoever got hold of one with its signature plays it in vain, and Twilio's second try, too. */
class SmsReplies {

    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient db;
    private final Clock clock;

    SmsReplies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean have(String reference) {
        return db.sql("select count(*) from sms_reply where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void note(String reference) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        db.sql("delete from sms_reply where heard_at < ?")
                .param(now.minus(KEPT))
                .update();
        db.sql("insert into sms_reply (reference, heard_at) values (?, ?) on conflict do nothing")
                .params(reference, now)
                .update();
    }
}
