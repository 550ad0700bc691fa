package org.horarium.config.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.horarium.config.OnDecidingSide;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators watch of the outbox. A provider that is away makes it longer, and the platform no less healthy. */
@Component
@OnDecidingSide
class OutboxMeters {

    private final JdbcClient db;
    private final Clock clock;

    OutboxMeters(JdbcClient db, Clock clock, MeterRegistry registry) {
        this.db = db;
        this.clock = clock;
        Gauge.builder("horarium.notification.waiting", this, OutboxMeters::waiting)
                .description("Notifications that are due and not yet sent")
                .register(registry);
        Gauge.builder("horarium.notification.oldest", this, OutboxMeters::oldest)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("horarium.notification.dead", this, OutboxMeters::dead)
                .description("Notifications that failed, and that nobody has seen to")
                .register(registry);
    }

    private double waiting() {
        return asked("select count(*) from notification where state = 'WAITING' and due <= :now");
    }

    private double oldest() {
        return asked("select coalesce(extract(epoch from cast(:now as timestamptz) - min(put_at)), 0) from notification"
                + " where state = 'WAITING' and (attempts > 0 or due <= :now)");
    }

    private double dead() {
        return asked("select count(*) from notification where state = 'DEAD' and put_at <= :now");
    }

    /** Not a number where the database is away. */
    private double asked(String question) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return db.sql(question).param("now", now).query(Double.class).single();
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
