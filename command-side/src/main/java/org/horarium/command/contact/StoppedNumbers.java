package org.horarium.command.contact;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.horarium.command.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers from which STOP came. It is the number that is left in peace, whoever has it: a provider knows no more of
 * who texted, and lets nothing through to it either. Kept is a digest alone, which stays when its owner is erased.
 */
@Component
class StoppedNumbers implements Stopping {

    private final JdbcClient db;
    private final Clock clock;

    StoppedNumbers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean contains(String phone) {
        return db.sql("select exists (select from stopped_number where digest = ?)")
                .param(Secrets.digest(phone))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void stop(String phone) {
        db.sql("insert into stopped_number (digest, stopped_at) values (?, ?) on conflict do nothing")
                .params(Secrets.digest(phone), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public void start(String phone) {
        db.sql("delete from stopped_number where digest = ?")
                .param(Secrets.digest(phone))
                .update();
    }
}
