package org.horarium.config.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.Content;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.command.notification.Message;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NotificationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Delivers nothing, and shows for a week what would have been sent: for those who try the platform. */
public final class OutboxCarrier implements Carrier {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Channel channel;
    private final JdbcClient db;
    private final Clock clock;

    /** For that channel. */
    public OutboxCarrier(Channel channel, JdbcClient db, Clock clock) {
        this.channel = channel;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    /** Refuses what the others would, so that nobody learns of it only where there are patients. */
    @Override
    public Handover send(Message message) {
        Content content = message.content();
        try {
            Letter.headerText(content.subject());
            Letter.headerText(message.address());
        } catch (Unfit unfit) {
            return new Refused(unfit.code());
        }
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        db.sql("delete from mail where written_at < ?").param(now.minus(KEPT)).update();
        db.sql(
                        """
                        insert into mail (id, channel, recipient, subject, body, html, invitation, written_at)
                        values (:id, :channel, :recipient, :subject, :body, :html, :invitation, :now)
                        on conflict do nothing""")
                .param("id", message.id().value())
                .param("channel", channel.name())
                .param("recipient", message.address())
                .param("subject", content.subject())
                .param("body", content.text())
                .param("html", content.html())
                .param("invitation", content.invitation())
                .param("now", now)
                .update();
        return new Accepted(message.id().toString());
    }

    @Override
    public Optional<Handover> find(NotificationId message) {
        boolean isThere = db.sql("select count(*) from mail where id = ?")
                        .param(message.value())
                        .query(Long.class)
                        .single()
                > 0;
        return Optional.of(isThere ? new Accepted(message.toString()) : new Postponed("never-handed-over", null));
    }
}
