package org.horarium.config.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the trail's months ahead of time and removes those whose time is over. The database does both by functions of
 * its owner, which look at its own clock as well: the application has no right to remove anything.
 */
@Component
class Partitions {

    private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);
    private static final Period AHEAD = Period.ofMonths(3);

    private final JdbcClient db;
    private final Clock clock;
    private final RetentionPeriods kept;

    Partitions(JdbcClient db, Clock clock, Environment environment) {
        this.db = db;
        this.clock = clock;
        this.kept = RetentionPeriods.of(environment);
    }

    /** So that no entry has to stand in the partition that is there for want of another. */
    int makeAhead() {
        OffsetDateTime now = now();
        return db.sql("select audit.make_partitions(?, ?)")
                .params(now, now.plus(AHEAD))
                .query(Integer.class)
                .single();
    }

    /** Answers how many partitions are gone. */
    int removeExpired() {
        int removed = remove("access_entry", kept.access()) + remove("activity", kept.activity());
        if (removed > 0) {
            LOG.info("Removed {} partitions of the trail whose time was over; audit.removal says which", removed);
        }
        return removed;
    }

    private int remove(String kind, Period period) {
        return db.sql("select audit.remove_expired(?, ?)")
                .params(kind, now().minus(period))
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
