package org.horarium.command.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.command.Origin;
import org.horarium.command.audit.Flood.Counted;
import org.horarium.command.audit.Flood.Source;
import org.horarium.shared.booking.RefusalEvent;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.booking.RefusalEvent.RefusalsCounted;
import org.horarium.shared.booking.RefusalId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes refusals down, many by one append, each into a stream of its own, so that no calendar knows of them. Those
 * that come faster than they can be written are counted.
 */
@Component
class RefusalRecorder implements Refusals {

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 200;

    private final EventStore store;
    private final Clock clock;
    private final Counter keptSingly;
    private final Counter onlyCounted;
    private final Flood flood = new Flood();
    private final BlockingQueue<DomainEventMessage<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    /** What is being written: the same again after a failure, so that it is written once even if the answer got lost. */
    private final List<DomainEventMessage<?>> batch = new ArrayList<>();

    RefusalRecorder(EventStore store, Clock clock, ObjectProvider<MeterRegistry> meters) {
        MeterRegistry metrics = meters.getIfAvailable(SimpleMeterRegistry::new);
        this.store = store;
        this.clock = clock;
        keptSingly = metrics.counter("horarium.refusals", "kept", "singly");
        onlyCounted = metrics.counter("horarium.refusals", "kept", "counted");
    }

    @Override
    public void note(BookingRefused refusal, Map<String, String> metadata) {
        Source source = new Source(metadata.get(Origin.ACTOR), metadata.get(Origin.ROLE), refusal.doctor());
        if (flood.letsThrough(source, refusal.refusedAt()) && waiting.offer(message(refusal, metadata))) {
            keptSingly.increment();
        } else {
            flood.count(source, refusal.reason(), refusal.refusedAt());
            onlyCounted.increment();
        }
    }

    /**
     * Writes what has come meanwhile, or waits a little for something to come. Only one thread may do so.
     *
     * @return whether anything was written
     * @throws RuntimeException where the store fails; nothing is lost by that
     */
    boolean write(long millisToWait) throws InterruptedException {
        if (batch.isEmpty()) {
            fill(millisToWait);
        }
        return append();
    }

    /** Writes all that there is, what was counted in this minute too. */
    void writeEverything() {
        while (append() || !waiting.isEmpty()) {
            waiting.drainTo(batch, MOST_AT_ONCE);
        }
        flood.all().forEach(counted -> batch.add(message(counted)));
        append();
    }

    private void fill(long millisToWait) throws InterruptedException {
        DomainEventMessage<?> first = waiting.poll(millisToWait, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, MOST_AT_ONCE - 1);
        }
        flood.ended(clock.instant()).forEach(counted -> batch.add(message(counted)));
    }

    private boolean append() {
        if (batch.isEmpty()) {
            return false;
        }
        try {
            store.publish(List.copyOf(batch));
        } catch (RuntimeException e) {
            if (!isThere(batch.get(0))) {
                throw e;
            }
        }
        batch.clear();
        return true;
    }

    /** Whether an earlier try was written and its answer got lost: all of a batch is written, or nothing. */
    private boolean isThere(DomainEventMessage<?> first) {
        return store.readEvents(first.getAggregateIdentifier()).hasNext();
    }

    private static DomainEventMessage<?> message(Counted counted) {
        Map<String, String> metadata = Origin.system("refusals");
        if (counted.source().actor() != null) {
            metadata.put(Origin.ACTOR, counted.source().actor());
        }
        if (counted.source().role() != null) {
            metadata.put(Origin.ROLE, counted.source().role());
            metadata.put(Origin.PURPOSE, Origin.usual(counted.source().role()).name());
        }
        RefusalId id = new RefusalId(UuidCreator.getTimeOrderedEpoch());
        return message(
                new RefusalsCounted(id, counted.source().doctor(), counted.reasons(), counted.from(), counted.until()),
                metadata);
    }

    private static DomainEventMessage<?> message(RefusalEvent refusal, Map<String, String> metadata) {
        return new GenericDomainEventMessage<>("Refusal", refusal.refusal().toString(), 0, refusal, metadata);
    }
}
