package org.horarium.command.notification;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NotificationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The outbox. Whoever has a claim on a row is alone with it until the claim runs out; every step is a statement of its own
 * that is committed before the next, so that wherever a process ends, the row says how far it got.
 */
@Component
class OutboxTable {

    /** Longer than any provider takes to answer. */
    static final Duration CLAIMED = Duration.ofMinutes(5);

    /** How long it is known that something was told: what was over before then can be put no more. */
    static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient db;
    private final OutboxRow rows;

    OutboxTable(JdbcClient db) {
        this.db = db;
        this.rows = new OutboxRow();
    }

    /** The name of the telling of that by that channel. */
    static NotificationId name(UUID notice, Channel channel) {
        return new NotificationId(UuidCreator.getNameBasedSha1(notice, channel.name()));
    }

    /** Puts it there in the transaction that is open, if it never was; answers whether that was news. */
    boolean put(Notice notice, Channel channel, Instant now) {
        return db.sql(
                                """
                        insert into notification (id, kind, channel, recipient_kind, recipient_id, appointment_id, details,
                            put_at, due, until, state)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, 'WAITING') on conflict (id) do nothing""")
                        .params(
                                name(notice.id(), channel).value(),
                                notice.kind().name(),
                                channel.name(),
                                notice.recipient().kind().name(),
                                notice.recipient().id(),
                                notice.appointment() == null
                                        ? null
                                        : notice.appointment().value(),
                                rows.written(notice.details()),
                                moment(now),
                                moment(notice.due()),
                                moment(notice.until()))
                        .update()
                > 0;
    }

    /**
     * Takes the next ones that are due: of each recipient and channel the first in line, and no other before it is known
     * what became of that one. Those whose time was put off for the night keep nobody waiting.
     */
    List<OpenNotice> claim(UUID claim, List<Channel> channels, int most, Instant now) {
        return db.sql(
                        """
                with next as materialized (
                    select c.id from notification c
                    where c.state = 'WAITING' and c.due <= :now and c.channel = any (:channels)
                        and (c.claimed_until is null or c.claimed_until <= :now)
                        and not exists (select from notification o
                            where o.state = 'WAITING' and o.recipient_id = c.recipient_id and o.channel = c.channel
                                and o.number < c.number and o.recipient_kind = c.recipient_kind
                                and (o.attempts > 0 or o.due <= :now))
                    order by c.due, c.number limit :most for update of c skip locked)
                update notification n set claim = :claim, claimed_until = :until from next where n.id = next.id
                returning n.*""")
                .param("now", moment(now))
                .param("channels", channels.stream().map(Channel::name).toArray(String[]::new))
                .param("most", most)
                .param("claim", claim)
                .param("until", moment(now.plus(CLAIMED)))
                .query((row, number) -> rows.read(row))
                .list();
    }

    /** Notes, before a provider is asked, that it may have it from now on; not where the claim is somebody else's by now. */
    boolean handing(OpenNotice notice, UUID claim, @Nullable String hint, Instant now) {
        return db.sql(
                                """
                        update notification set handed_at = :now, attempts = attempts + 1, address_hint = :hint,
                            tried_since = coalesce(tried_since, :now), claimed_until = :until
                        where id = :id and claim = :claim and state = 'WAITING'""")
                        .param("now", moment(now))
                        .param("hint", hint)
                        .param("until", moment(now.plus(CLAIMED)))
                        .param("id", notice.id().value())
                        .param("claim", claim)
                        .update()
                > 0;
    }

    /** Lets it wait until then, and with it whoever stands behind it if it was tried; the provider has not got it. */
    void postpone(OpenNotice notice, UUID claim, String why, Instant due) {
        later(notice, claim, why, due, null);
    }

    /** Lets it wait until then; the provider may have it. */
    void doubt(OpenNotice notice, UUID claim, String why, Instant due, Instant handedAt) {
        later(notice, claim, why, due, handedAt);
    }

    private void later(OpenNotice notice, UUID claim, String why, Instant due, @Nullable Instant handedAt) {
        db.sql(
                        """
                with mine as (
                    update notification set due = :due, why = :why, handed_at = :handed, claim = null, claimed_until = null
                    where id = :id and claim = :claim and state = 'WAITING'
                    returning recipient_kind, recipient_id, channel, number, attempts)
                update notification n set due = :due from mine
                where n.state = 'WAITING' and n.recipient_id = mine.recipient_id and n.channel = mine.channel
                    and n.recipient_kind = mine.recipient_kind and n.number > mine.number and n.due < :due
                    and mine.attempts > 0""")
                .param("due", moment(due))
                .param("why", why)
                .param("handed", handedAt == null ? null : moment(handedAt))
                .param("id", notice.id().value())
                .param("claim", claim)
                .update();
    }

    /** Says what became of it, for good but for what is dead; what it would have said goes with that. */
    void settle(OpenNotice notice, UUID claim, Ending ending, Instant now) {
        db.sql(
                        """
                with mine as (
                    update notification set state = :state, why = :why, reference = :reference, settled_at = :now,
                        handed_at = null, claim = null, claimed_until = :soon,
                        untold = :untold, details = case when :state = 'DEAD' then details else '{}' end
                    where id = :id and claim = :claim and state = 'WAITING' returning id)
                delete from notification_letter l using mine where l.id = mine.id and :state <> 'DEAD'""")
                .param("state", ending.state())
                .param("why", ending.why())
                .param("reference", ending.reference())
                .param("untold", ending.isTold() ? ending.state() : null)
                .param("now", moment(now))
                .param("soon", moment(now.plus(CLAIMED)))
                .param("id", notice.id().value())
                .param("claim", claim)
                .update();
    }

    /** Notes that it is recorded what became of it. */
    void told(NotificationId id) {
        db.sql("update notification set untold = null, claimed_until = null where id = ?")
                .param(id.value())
                .update();
    }

    /** What became of some is not recorded, as a process has ended before it could: those. */
    List<OpenNotice> untold(int most, Instant now) {
        return db.sql("select * from notification where untold is not null"
                        + " and (claimed_until is null or claimed_until <= ?) order by settled_at limit ?")
                .params(moment(now), most)
                .query((row, number) -> rows.read(row))
                .list();
    }

    Optional<OpenNotice> find(NotificationId id) {
        return db.sql("select * from notification where id = ?")
                .param(id.value())
                .query((row, number) -> rows.read(row))
                .optional();
    }

    /** What a provider has said later of one that it took: it stands as it is, or is dead after all. */
    boolean bounced(NotificationId id, String why, Instant now) {
        return db.sql("update notification set state = 'DEAD', why = ?, settled_at = ? where id = ? and state = 'SENT'")
                        .params(why, moment(now), id.value())
                        .update()
                > 0;
    }

    /** A dead one was reached after all. */
    void arrived(NotificationId id) {
        db.sql("update notification set state = 'SENT', why = null, details = '{}' where id = ? and state = 'DEAD'")
                .param(id.value())
                .update();
    }

    /** Has a dead one tried once more from the start. */
    void revive(NotificationId id, Instant now) {
        db.sql("update notification set state = 'WAITING', why = null, attempts = 0, tried_since = null, due = ?,"
                        + " claimed_until = null, settled_at = null where id = ? and state = 'DEAD' and untold is null")
                .params(moment(now), id.value())
                .update();
    }

    /** Gives a dead one up. */
    void bury(NotificationId id) {
        db.sql(
                        "update notification set state = 'DISCARDED', details = '{}', untold = null where id = ? and state = 'DEAD'")
                .param(id.value())
                .update();
        db.sql("delete from notification_letter where id = ?").param(id.value()).update();
    }

    /** Forgets what was settled long ago. */
    void tidyUp(Instant now) {
        db.sql("delete from notification where state not in ('WAITING', 'DEAD') and untold is null and until < ?")
                .param(moment(now.minus(KEPT)))
                .update();
    }

    static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
