package org.horarium.config.sms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.notification.Message;
import org.horarium.shared.notification.NotificationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was or may have been handed over: for three days, and for thirty where nobody knows what became of it. */
class SmsAttempts {

    private static final Duration KEPT = Duration.ofDays(3);
    private static final Duration KEPT_UNKNOWN = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;

    SmsAttempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param reference what the provider calls it, where we know
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by saysTheSameAs
    record Attempt(String number, byte[] bodyDigest, OffsetDateTime attemptedAt, @Nullable String reference) {

        boolean saysTheSameAs(String body) {
            return MessageDigest.isEqual(bodyDigest, digest(body));
        }

        Instant time() {
            return attemptedAt.toInstant();
        }

        @Override
        public String toString() {
            return "Attempt at " + attemptedAt;
        }
    }

    Optional<Attempt> of(NotificationId message) {
        return db.sql("select number, body_digest, attempted_at, reference from sms_attempt where id = ?")
                .param(message.value())
                .query(Attempt.class)
                .optional();
    }

    /** Notes one before it is made. */
    void begin(Message message, String number) {
        db.sql(
                        """
                        insert into sms_attempt (id, number, body_digest, attempted_at) values (:id, :number, :digest, :now)
                        on conflict (id) do update set number = excluded.number, body_digest = excluded.body_digest,
                            attempted_at = excluded.attempted_at""")
                .param("id", message.id().value())
                .param("number", number)
                .param("digest", digest(message.content().text()))
                .param("now", now())
                .update();
    }

    /** Notes what the provider calls it. */
    void accepted(NotificationId message, String reference) {
        db.sql("update sms_attempt set reference = ? where id = ? and reference is null")
                .params(reference, message.value())
                .update();
    }

    /** Whether the provider's name is already another's. */
    boolean isOfAnother(String reference, NotificationId than) {
        return db
                .sql("select id from sms_attempt where reference = ?")
                .param(reference)
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(id -> !id.equals(than.value()));
    }

    void forgetTheOld() {
        db.sql("delete from sms_attempt where attempted_at < ? or attempted_at < ? and reference is not null")
                .params(now().minus(KEPT_UNKNOWN), now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static byte[] digest(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
