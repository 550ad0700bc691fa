package org.horarium.command.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Secrets;
import org.horarium.command.secondfactor.Sealing;
import org.horarium.shared.webhooks.WebhookId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what webhooks know us by, unreadable without this installation's key. */
@Component
class SigningSecrets {

    /** So that a receiver can change over without a message that it cannot prove. */
    static final Duration BOTH_HOLD = Duration.ofHours(24);

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32; // the convention wants 24 to 64

    private final JdbcClient db;
    private final Sealing sealing;
    private final TransactionTemplate together;

    SigningSecrets(JdbcClient db, Sealing sealing, PlatformTransactionManager transactions) {
        this.db = db;
        this.sealing = sealing;
        together = new TransactionTemplate(transactions);
    }

    /** The secret of that name, which becomes the webhook's present one unless it is there already. */
    String make(UUID name, WebhookId webhook, Instant now) {
        Optional<String> earlier = named(name);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        String secret = PREFIX + Base64.getEncoder().encodeToString(Secrets.random(BYTES));
        together.executeWithoutResult(status -> add(name, webhook, secret, now));
        return secret;
    }

    private void add(UUID name, WebhookId webhook, String secret, Instant now) {
        db.sql("update webhook_secret set until = ? where webhook_id = ? and until is null")
                .params(at(now.plus(BOTH_HOLD)), webhook.value())
                .update();
        db.sql("insert into webhook_secret (id, webhook_id, sealed, made_at) values (?, ?, ?, ?)")
                .params(name, webhook.value(), sealing.seal(secret), at(now))
                .update();
    }

    /** Those with which what is sent now is signed, the present one first. */
    List<String> of(WebhookId webhook, Instant now) {
        return db
                .sql("select sealed from webhook_secret where webhook_id = ? and (until is null or until > ?)"
                        + " order by until desc nulls first")
                .params(webhook.value(), at(now))
                .query(String.class)
                .list()
                .stream()
                .map(sealing::open)
                .toList();
    }

    /** Forgets those with which nothing is signed any more. */
    void forget(Instant now) {
        db.sql("delete from webhook_secret where until <= ?").param(at(now)).update();
    }

    private Optional<String> named(UUID name) {
        return db.sql("select sealed from webhook_secret where id = ?")
                .param(name)
                .query(String.class)
                .optional()
                .map(sealing::open);
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
