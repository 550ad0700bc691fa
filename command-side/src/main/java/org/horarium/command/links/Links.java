package org.horarium.command.links;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Secrets;
import org.horarium.command.access.AccountLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes links that hold once and for a while. A newer one for the same purpose takes the place of the older. */
@Component
class Links implements AccountLinks {

    private static final int BYTES = 32;

    private final JdbcClient db;
    private final Clock clock;

    Links(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What a link that was followed is about.
     *
     * @param detail what was noted when it was made, such as another address
     */
    record Followed(UUID account, @Nullable String detail) {}

    /** A new link's secret part, for the letter and nothing else. */
    String make(UUID account, Purpose purpose, @Nullable String detail) {
        String secret = Secrets.text(BYTES);
        Instant now = clock.instant();
        db.sql("delete from account_link where (account_id = ? and purpose = ?) or expires_at < ?")
                .params(account, purpose.name(), at(now))
                .update();
        db.sql("insert into account_link (digest, account_id, purpose, detail, expires_at) values (?, ?, ?, ?, ?)")
                .params(Secrets.digest(secret), account, purpose.name(), detail, at(now.plus(purpose.lifetime())))
                .update();
        return secret;
    }

    /** Uses it up, if it is good; of two who come with it at once, one is heard. */
    Optional<Followed> follow(String secret, Purpose purpose) {
        return db.sql("update account_link set used_at = :now where digest = :digest and purpose = :purpose"
                        + " and used_at is null and expires_at > :now returning account_id, detail")
                .param("now", at(clock.instant()))
                .param("digest", Secrets.digest(secret))
                .param("purpose", purpose.name())
                .query((row, number) -> new Followed(row.getObject("account_id", UUID.class), row.getString("detail")))
                .optional();
    }

    @Override
    public void forget(UUID account) {
        db.sql("delete from account_link where account_id = ? and used_at is null")
                .param(account)
                .update();
    }

    /** Whose link that is, if it is good; it stays so. */
    Optional<UUID> look(String secret, Purpose purpose) {
        return db.sql("select account_id from account_link where digest = ? and purpose = ?"
                        + " and used_at is null and expires_at > ?")
                .params(Secrets.digest(secret), purpose.name(), at(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** Lets it hold again, where what it was used for did not happen. */
    void giveBack(String secret) {
        db.sql("update account_link set used_at = null where digest = ?")
                .param(Secrets.digest(secret))
                .update();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
