package org.horarium.command.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.webhooks.Poster.Answer;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.webhooks.WebhookId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be told and was told. Whoever takes something out to send it has it alone for a while. */
@Component
class Deliveries {

    /** The log. What is older is neither kept nor told, so nothing that was forgotten is told anew. */
    static final Duration KEPT = Duration.ofDays(30);

    /** After which another may try: whoever had it has ended, and nobody knows whether it was taken. */
    static final Duration ALONE = Duration.ofMinutes(2);

    private final JdbcClient db;

    Deliveries(JdbcClient db) {
        this.db = db;
    }

    /** One that was taken out to be sent. */
    record Taken(Delivery delivery, String url, int attempt) {}

    /** Has it told, unless that was wanted before. */
    void put(Delivery delivery, Instant due) {
        PatientId patient = delivery.patient();
        db.sql(
                        """
                        insert into webhook_delivery
                            (id, webhook_id, topic, patient_id, payload, happened_at, state, due)
                        values (?, ?, ?, ?, ?, ?, 'WAITING', ?) on conflict do nothing""")
                .params(
                        delivery.id(),
                        delivery.webhook().value(),
                        delivery.topic(),
                        patient == null ? null : patient.value(),
                        delivery.payload(),
                        at(delivery.happenedAt()),
                        at(due))
                .update();
    }

    /** Takes out what has waited longest, but nothing for those who are kept busy already. */
    Optional<Taken> take(Instant now, Collection<WebhookId> busy) {
        return db.sql(
                        """
                        with next as (
                            select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id
                            where d.state = 'WAITING' and d.due <= ? and w.disabled_at is null
                                and d.webhook_id <> all (?)
                            order by d.due, d.id limit 1
                            for update of d skip locked),
                        taken as (
                            update webhook_delivery d set attempts = attempts + 1, due = ? from next
                            where d.id = next.id returning d.*),
                        noted as (
                            insert into webhook_attempt (delivery_id, number, at) select id, attempts, ? from taken)
                        select taken.*, w.url from taken join webhook w on w.id = taken.webhook_id""")
                .params(at(now), busy.stream().map(WebhookId::value).toArray(UUID[]::new), at(now.plus(ALONE)), at(now))
                .query((row, number) -> new Taken(delivery(row), row.getString("url"), row.getInt("attempts")))
                .optional();
    }

    /** What became of that try; it stays so in the log, whatever else is known by now. */
    void note(Taken taken, Answer answer, Duration took) {
        db.sql("update webhook_attempt set status = ?, duration_ms = ?, answer = ?, fault = ?"
                        + " where delivery_id = ? and number = ?")
                .params(
                        answer.status(),
                        took.toMillis(),
                        answer.beginning(),
                        answer.fault(),
                        taken.delivery().id(),
                        taken.attempt())
                .update();
    }

    void isTaken(Taken taken) {
        db.sql("update webhook_delivery set state = 'DELIVERED' where id = ?")
                .param(taken.delivery().id())
                .update();
    }

    /** Ends it, or has it tried again; unless another tries already. */
    void failed(Taken taken, @Nullable Instant again) {
        db.sql("update webhook_delivery set state = case when ?::timestamptz is null then 'FAILED' else state end,"
                        + " due = coalesce(?, due) where id = ? and attempts = ? and state = 'WAITING'")
                .params(
                        again == null ? null : at(again),
                        again == null ? null : at(again),
                        taken.delivery().id(),
                        taken.attempt())
                .update();
    }

    /** Has it sent once more, and answers whether there is such a one. */
    boolean again(WebhookId webhook, UUID delivery, Instant now) {
        return db.sql("update webhook_delivery set state = 'WAITING', due = ? where webhook_id = ? and id = ?")
                        .params(at(now), webhook.value(), delivery)
                        .update()
                == 1;
    }

    /** Gives up what waits for that one. */
    void giveUp(WebhookId webhook) {
        db.sql("update webhook_delivery set state = 'FAILED' where webhook_id = ? and state = 'WAITING'")
                .param(webhook.value())
                .update();
    }

    void remove(WebhookId webhook) {
        db.sql("delete from webhook_delivery where webhook_id = ?")
                .param(webhook.value())
                .update();
    }

    /** Forgets what is older than the log goes back. */
    void forget(Instant now) {
        db.sql("delete from webhook_delivery where happened_at < ?")
                .param(at(now.minus(KEPT)))
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        UUID patient = row.getObject("patient_id", UUID.class);
        return new Delivery(
                row.getObject("id", UUID.class),
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                row.getString("topic"),
                patient == null ? null : new PatientId(patient),
                row.getString("payload"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
