package org.horarium.config.store.postgres;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What operators watch of the store: how long appends take and how many share a commit, and how long reading on takes. */
final class StoreMeters {

    private final Timer append;
    private final DistributionSummary batch;
    private final Timer tail;

    StoreMeters(MeterRegistry registry) {
        append = Timer.builder("horarium.store.append")
                .description("Storing a batch of units of work, commit included")
                .register(registry);
        batch = DistributionSummary.builder("horarium.store.append.units")
                .description("Units of work that shared a commit")
                .register(registry);
        tail = Timer.builder("horarium.store.tail")
                .description("Fetching what comes after a reader's position")
                .register(registry);
    }

    void appended(int units, long nanos) {
        append.record(nanos, TimeUnit.NANOSECONDS);
        batch.record(units);
    }

    void fetched(long nanos) {
        tail.record(nanos, TimeUnit.NANOSECONDS);
    }
}
