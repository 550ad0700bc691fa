package org.horarium.config.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.horarium.shared.audit.FindingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells monitoring how many findings of each kind nobody has looked into yet. */
@Component
class OpenFindings implements MeterBinder {

    static final String METRIC = "horarium.watch.open";

    private final JdbcClient db;

    OpenFindings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (FindingKind kind : FindingKind.values()) {
            Gauge.builder(METRIC, this, open -> open.count(kind))
                    .description("Findings in the access trail that nobody has reviewed")
                    .tag("kind", kind.code())
                    .register(meters);
        }
    }

    long count(FindingKind kind) {
        return db.sql("select count(*) from audit.watched where kind = ? and not is_reviewed")
                .param(kind.name())
                .query(Long.class)
                .single();
    }
}
