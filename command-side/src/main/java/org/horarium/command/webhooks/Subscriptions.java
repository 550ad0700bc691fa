package org.horarium.command.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.webhooks.WebhookDetails;
import org.horarium.shared.webhooks.WebhookFault;
import org.horarium.shared.webhooks.WebhookId;
import org.horarium.shared.webhooks.WebhookTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told, as the processor has read it; so whoever subscribes is told of what comes after, and of nothing before. */
@Component
class Subscriptions {

    private final JdbcClient db;

    Subscriptions(JdbcClient db) {
        this.db = db;
    }

    /** One that is told, or was until it failed. */
    record Subscription(
            WebhookId id,
            WebhookDetails details,
            long version,
            Instant subscribedAt,
            @Nullable Instant disabledAt,
            @Nullable WebhookFault disabledWhy,
            @Nullable Instant failingSince) {}

    List<Subscription> all() {
        return db.sql("select * from webhook order by subscribed_at, id")
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Subscription> find(WebhookId webhook) {
        return db.sql("select * from webhook where id = ?")
                .param(webhook.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Those that are told of that. */
    List<WebhookId> to(WebhookTopic topic) {
        return db
                .sql("select id from webhook where ? = any (topics) and disabled_at is null")
                .param(topic.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(WebhookId::new)
                .toList();
    }

    void put(WebhookId webhook, WebhookDetails details, long version, Instant at) {
        db.sql(
                        """
                        insert into webhook (id, url, topics, description, version, subscribed_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set url = excluded.url, topics = excluded.topics,
                            description = excluded.description, version = excluded.version""")
                .params(
                        webhook.value(),
                        details.url(),
                        details.topics().stream().map(WebhookTopic::name).toArray(String[]::new),
                        details.description(),
                        version,
                        at(at))
                .update();
    }

    /** Moves the version on, for those who guard their changes by it. */
    void reached(WebhookId webhook, long version) {
        db.sql("update webhook set version = ? where id = ?")
                .params(version, webhook.value())
                .update();
    }

    void disable(WebhookId webhook, WebhookFault why, Instant at) {
        db.sql("update webhook set disabled_at = ?, disabled_why = ? where id = ?")
                .params(at(at), why.name(), webhook.value())
                .update();
    }

    void enable(WebhookId webhook) {
        db.sql("update webhook set disabled_at = null, disabled_why = null, failing_since = null where id = ?")
                .param(webhook.value())
                .update();
    }

    void remove(WebhookId webhook) {
        db.sql("delete from webhook where id = ?").param(webhook.value()).update();
        db.sql("delete from webhook_secret where webhook_id = ?")
                .param(webhook.value())
                .update();
    }

    /** Notes that it takes what it is sent. */
    void isWell(WebhookId webhook) {
        db.sql("update webhook set failing_since = null where id = ? and failing_since is not null")
                .param(webhook.value())
                .update();
    }

    /** Notes that it took nothing, and answers since when that is so. */
    Optional<Instant> fails(WebhookId webhook, Instant now) {
        return db.sql(
                        "update webhook set failing_since = coalesce(failing_since, ?) where id = ? returning failing_since")
                .params(at(now), webhook.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static Subscription read(ResultSet row) throws SQLException {
        String why = row.getString("disabled_why");
        return new Subscription(
                new WebhookId(row.getObject("id", UUID.class)),
                new WebhookDetails(row.getString("url"), topics(row), row.getString("description")),
                row.getLong("version"),
                row.getObject("subscribed_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("disabled_at", OffsetDateTime.class)),
                why == null ? null : WebhookFault.valueOf(why),
                instant(row.getObject("failing_since", OffsetDateTime.class)));
    }

    private static List<WebhookTopic> topics(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("topics").getArray())
                .map(topic -> WebhookTopic.valueOf(topic.toString()))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
