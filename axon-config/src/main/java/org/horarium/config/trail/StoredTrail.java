package org.horarium.config.trail;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.horarium.shared.Unavailable;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the trail in the database: each entry by a statement and a commit of its own, whatever else its request is in
 * the middle of.
 */
@Component
class StoredTrail implements AccessTrail {

    private static final Logger LOG = LoggerFactory.getLogger(StoredTrail.class);

    private final HikariDataSource pool;
    private final Timer kept;
    private final Counter lost;

    /** @param pool that of the application, beneath whatever joins transactions */
    StoredTrail(HikariDataSource pool, MeterRegistry meters) {
        this.pool = pool;
        this.kept = Timer.builder("horarium.trail.write")
                .description("Time that an answer waits until it is kept who sees it")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        this.lost = Counter.builder("horarium.trail.failed")
                .description("Entries that could not be kept, so that nothing was answered")
                .register(meters);
    }

    @Override
    public void record(AccessEntry entry) {
        record(entry, Reader.KNOWN);
    }

    /** The same, and finds out whether that reader has to do with the patients. */
    void record(AccessEntry entry, Reader reader) {
        long begun = System.nanoTime();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(true);
            new AccessInsert(connection).run(entry, reader);
            kept.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        } catch (SQLException away) {
            lost.increment();
            LOG.error("Who looks could not be kept ({}): {}", entry.correlation(), away.getSQLState());
            throw new Unavailable(
                    "It cannot be kept at this moment who looks, so nothing is shown: try again shortly.");
        }
    }
}
