package org.horarium.config.store.guard;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shows how long the oldest writing transaction of the cluster has held readers back; any database of it counts. */
public final class Horizon implements MeterBinder {

    private final JdbcClient db;

    /** Asks that database. */
    public Horizon(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("horarium.store.horizon.age", this, Horizon::ageInSeconds)
                .description("Age of the oldest transaction that writes; no projection reads past it")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Zero where nobody writes. */
    public double ageInSeconds() {
        return db.sql(
                        """
                        select coalesce(extract(epoch from clock_timestamp() - min(xact_start)), 0)
                        from pg_stat_activity where backend_xid is not null""")
                .query(Double.class)
                .single();
    }
}
