package org.horarium.command.secondfactor;

import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who has which second factor. A secret counts from the first code on that was made with it. */
@Component
class Enrolments implements SecondFactor {

    private static final int SECRET_LETTERS = 32;

    private final JdbcClient db;
    private final RecoveryCodes recovery;
    private final Sealing sealing;
    private final Clock clock;
    private final Codes codes = new Codes();

    Enrolments(JdbcClient db, RecoveryCodes recovery, Sealing sealing, Clock clock) {
        this.db = db;
        this.recovery = recovery;
        this.sealing = sealing;
        this.clock = clock;
    }

    private record Kept(String secret, boolean isConfirmed, long lastStep) {}

    @Override
    public Proof prove(UUID account, @Nullable String code) {
        Optional<Kept> kept = find(account).filter(Kept::isConfirmed);
        if (kept.isEmpty()) {
            return Proof.NOT_ENROLLED;
        }
        if (code == null || code.isBlank()) {
            return Proof.MISSING;
        }
        return use(account, kept.get(), code.strip()) || recovery.use(account, code) ? Proof.PROVEN : Proof.WRONG;
    }

    @Override
    public boolean isEnrolled(UUID account) {
        return find(account).filter(Kept::isConfirmed).isPresent();
    }

    /** A new secret, which counts for nothing until a code of it has come. */
    String begin(UUID account) {
        String secret = new DefaultSecretGenerator(SECRET_LETTERS).generate();
        db.sql("insert into second_factor (account_id, secret) values (?, ?)"
                        + " on conflict (account_id) do update set secret = excluded.secret, last_step = 0"
                        + " where second_factor.confirmed_at is null")
                .params(account, sealing.seal(secret))
                .update();
        return secret;
    }

    /** The recovery codes, where that is a code of the secret that was made last; nothing where it is not. */
    Optional<List<String>> confirm(UUID account, String code) {
        Optional<Kept> kept = find(account).filter(it -> !it.isConfirmed());
        if (kept.isEmpty() || !use(account, kept.get(), code.strip())) {
            return Optional.empty();
        }
        db.sql("update second_factor set confirmed_at = ? where account_id = ?")
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), account)
                .update();
        return Optional.of(recovery.renew(account));
    }

    void forget(UUID account) {
        db.sql("delete from second_factor where account_id = ?").param(account).update();
        recovery.forget(account);
    }

    /** Of two who come with the same code at once, one has it. */
    private boolean use(UUID account, Kept kept, String code) {
        Instant now = clock.instant();
        OptionalLong step = codes.stepOf(code, sealing.open(kept.secret()), kept.lastStep(), now);
        return step.isPresent()
                && db.sql(
                                        "update second_factor set last_step = :step where account_id = :account and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .update()
                        == 1;
    }

    private Optional<Kept> find(UUID account) {
        return db.sql("select secret, confirmed_at is not null as is_confirmed, last_step from second_factor"
                        + " where account_id = ?")
                .param(account)
                .query((row, number) ->
                        new Kept(row.getString("secret"), row.getBoolean("is_confirmed"), row.getLong("last_step")))
                .optional();
    }
}
