package org.horarium.command.contact;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Secrets;
import org.horarium.command.contact.ContactCommand.DeclineMessages;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticePurpose;
import org.horarium.shared.notification.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps of each link its digest and what it declines. A link holds as often as it is followed: declining twice is one. */
@Component
class UnsubscribeLinks implements Unsubscribing {

    private static final int BYTES = 24;

    /** Letters are found again long after they came. */
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final JdbcClient db;
    private final Clock clock;
    private final String site;

    UnsubscribeLinks(JdbcClient db, Clock clock, @Value("${horarium.public-url:http://localhost:8080}") String site) {
        this.db = db;
        this.clock = clock;
        this.site = site.replaceFirst("/+$", "");
    }

    @Override
    public Optional<URI> linkFor(Recipient recipient, NoticePurpose purpose, Channel channel) {
        if (purpose == NoticePurpose.ACCOUNT) {
            return Optional.empty();
        }
        String secret = Secrets.text(BYTES);
        Instant now = clock.instant();
        db.sql("delete from unsubscribe_link where expires_at < ?")
                .param(at(now))
                .update();
        db.sql("insert into unsubscribe_link (digest, recipient_kind, recipient_id, purpose, channel, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        Secrets.digest(secret),
                        recipient.kind().name(),
                        recipient.id(),
                        purpose.name(),
                        channel.name(),
                        at(now.plus(LIFETIME)))
                .update();
        return Optional.of(URI.create(site + "/unsubscribe/" + secret));
    }

    /** What that link declines, if it is good. */
    Optional<DeclineMessages> look(String secret) {
        return db.sql("select * from unsubscribe_link where digest = ? and expires_at > ?")
                .params(Secrets.digest(secret), at(clock.instant()))
                .query((row, number) -> new DeclineMessages(
                        new Recipient(
                                Recipient.Kind.valueOf(row.getString("recipient_kind")),
                                row.getObject("recipient_id", UUID.class)),
                        NoticePurpose.valueOf(row.getString("purpose")),
                        Channel.valueOf(row.getString("channel"))))
                .optional();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
