package org.horarium.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory that keeps the promises of a real one: a place in a stream is given once, an append proves what its
 * decision took for granted, and a look at a stream vouches for its end. Several processes may share it.
 */
public final class MemoryStore implements EventStorageEngine, Proofs {

    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();
    private final List<Object> everything = new ArrayList<>();
    private final Map<String, Proof> proofs = new HashMap<>();
    private final List<String> reads = new ArrayList<>();
    private int failures;
    private int lostAnswers;
    private int appends;
    private boolean vouchesForAnything;
    private Predicate<String> blind = stream -> false;

    private record Proof(long version, long nanoTime) {}

    /** Breaks it: it calls everything proven from now on. */
    public void vouchForAnything() {
        vouchesForAnything = true;
    }

    /** Breaks it: it never vouches for those streams. */
    public void neverVouchFor(Predicate<String> streamNames) {
        blind = streamNames;
    }

    /** Lets the next appends fail, as while the database is away. */
    public synchronized void failAppends(int times) {
        failures = times;
    }

    /** Lets the next appends happen, and their answers get lost. */
    public synchronized void loseAnswers(int times) {
        lostAnswers = times;
    }

    /** Every stream that was read since this was asked last. */
    public synchronized List<String> readsSinceLastAsked() {
        List<String> since = List.copyOf(reads);
        reads.clear();
        return since;
    }

    /** Everything that ever happened. */
    public synchronized List<Object> everything() {
        return List.copyOf(everything);
    }

    /** The events of that stream. */
    public synchronized List<DomainEventMessage<?>> stream(String id) {
        return List.copyOf(streams.getOrDefault(id, List.of()));
    }

    /** The streams whose names begin so. */
    public synchronized List<String> streamsNamed(String prefix) {
        return streams.keySet().stream().filter(id -> id.startsWith(prefix)).toList();
    }

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("The store is away");
        }
        long now = System.nanoTime();
        Set<String> written = new HashSet<>();
        Map<String, Long> ends = new HashMap<>();
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            String id = event.getAggregateIdentifier();
            long next = ends.getOrDefault(id, last(id)) + 1;
            if (event.getSequenceNumber() != next) {
                throw new ConcurrencyException(id + " is at " + next + ", not at " + event.getSequenceNumber());
            }
            ends.put(id, next);
            written.add(id);
        }
        Premises.ofThisDecision().ifPresent(premises -> premises.read().forEach((id, version) -> {
            if (!written.contains(id) && last(id) != version) {
                throw new ConcurrencyException(id + " is not at " + version + " any more");
            }
            proofs.put(id, new Proof(version, now));
        }));
        events.forEach(event -> add((DomainEventMessage<?>) event));
        ends.forEach((id, version) -> proofs.put(id, new Proof(version, now)));
        appends++;
        if (lostAnswers > 0) {
            lostAnswers--;
            throw new IllegalStateException("The answer got lost");
        }
    }

    /** How many appends there were. */
    public synchronized int appends() {
        return appends;
    }

    @Override
    public synchronized DomainEventStream readEvents(String id, long firstSequenceNumber) {
        reads.add(id);
        proofs.put(id, new Proof(last(id), System.nanoTime()));
        List<DomainEventMessage<?>> all = streams.getOrDefault(id, List.of());
        return DomainEventStream.of(
                List.copyOf(all.subList((int) Math.min(firstSequenceNumber, all.size()), all.size())));
    }

    @Override
    public synchronized boolean isProvenSince(String stream, long version, long nanoTime) {
        if (vouchesForAnything) {
            return true;
        }
        Proof proof = proofs.get(stream);
        return !blind.test(stream) && proof != null && proof.version() == version && proof.nanoTime() - nanoTime >= 0;
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String id) {
        return Optional.empty();
    }

    @Override
    public synchronized Optional<Long> lastSequenceNumberFor(String id) {
        return Optional.of(last(id)).filter(version -> version >= 0);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Streams are short");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("Nobody follows this store");
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant moment) {
        throw new UnsupportedOperationException("Nobody follows this store");
    }

    private void add(DomainEventMessage<?> event) {
        streams.computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>())
                .add(event);
        everything.add(((Message<?>) event).getPayload());
    }

    private long last(String id) {
        return streams.getOrDefault(id, List.of()).size() - 1L;
    }
}
