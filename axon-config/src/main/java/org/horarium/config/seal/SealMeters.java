package org.horarium.config.seal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What operators watch of the seal. A process that does not seal, because another does, shows zeros. */
final class SealMeters {

    private static final long NOTHING = Long.MIN_VALUE;
    private static final double NANOS = 1e9;

    private final AtomicLong behindSince = new AtomicLong(NOTHING);
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong unanchoredSince = new AtomicLong(NOTHING);
    private final AtomicLong unanchored = new AtomicLong();

    SealMeters(MeterRegistry registry) {
        Gauge.builder("horarium.seal.lag", this, meters -> seconds(meters.behindSince))
                .description("How long the oldest entry has waited for its seal")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("horarium.seal.pending", waiting, AtomicInteger::get)
                .description("Entries that were read and wait for their seal")
                .register(registry);
        Gauge.builder("horarium.seal.anchor.lag", this, meters -> seconds(meters.unanchoredSince))
                .description("How long the oldest checkpoint has waited for its anchor")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("horarium.seal.anchor.pending", unanchored, AtomicLong::get)
                .description("Checkpoints that wait for their anchor")
                .register(registry);
    }

    void waiting(int entries, long forNanos) {
        waiting.set(entries);
        behindSince.set(entries == 0 ? NOTHING : System.nanoTime() - forNanos);
    }

    /** The database cannot be read: what waits there is not known, but it waits. */
    void away() {
        behindSince.compareAndSet(NOTHING, System.nanoTime());
    }

    void idle() {
        waiting(0, 0);
        unanchored(0);
    }

    void unanchored(long checkpoints) {
        unanchored.set(checkpoints);
        if (checkpoints == 0) {
            unanchoredSince.set(NOTHING);
        } else {
            unanchoredSince.compareAndSet(NOTHING, System.nanoTime());
        }
    }

    double lag() {
        return seconds(behindSince);
    }

    private static double seconds(AtomicLong since) {
        long from = since.get();
        return from == NOTHING ? 0 : Math.max(0, (System.nanoTime() - from) / NANOS);
    }
}
