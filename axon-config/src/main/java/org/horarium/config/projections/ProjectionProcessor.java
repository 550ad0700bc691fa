package org.horarium.config.projections;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.horarium.config.letters.EventFault;
import org.horarium.config.letters.EventType;
import org.horarium.config.letters.Parking;
import org.jspecify.annotations.Nullable;

/**
 * Brings events to a projection in batches. A batch that fails, be it that it takes too long, is told again event by
 * event, each in a transaction of its own. An event that is at fault then is parked in a transaction that has done
 * nothing else: so no rows are ever half written, whatever the handlers collect or leave to the commit.
 */
public final class ProjectionProcessor extends PooledStreamingEventProcessor {

    private final Parking handlers;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final EventGate gate;

    ProjectionProcessor(
            Builder builder, EventGate gate, Parking handlers, TokenStore tokens, TransactionManager transactions) {
        super(builder.messageSource(gate));
        this.gate = gate;
        this.handlers = handlers;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /** What the events are told to. */
    public Parking handlers() {
        return handlers;
    }

    /** Has it read no further than to there, and no further at all where that is null, until it is let go. */
    public void holdBehind(@Nullable TrackingToken last) {
        gate.closeBehind(last);
    }

    /** Whether nothing that it was given is still on its way to the rows of which those tokens tell. */
    public boolean isStill(List<TrackingToken> read) {
        return read.stream().allMatch(gate::isSpentFor);
    }

    public void letGo() {
        gate.open();
    }

    /** How far each of its segments has read; none where nothing was begun. It fails where another process has one. */
    public List<TrackingToken> read() {
        return transactions.fetchInTransaction(() -> Arrays.stream(tokens.fetchSegments(getName()))
                .mapToObj(segment -> tokens.fetchToken(getName(), segment))
                .filter(Objects::nonNull)
                .toList());
    }

    /** What nobody here knows is taken too, to be counted; what does not concern the segment costs no transaction. */
    @Override
    protected boolean canHandle(EventMessage<?> event, Segment segment) throws Exception {
        return super.canHandle(event, segment) || EventType.isUnknown(event);
    }

    @Override
    protected void processInUnitOfWork(
            List<? extends EventMessage<?>> events, UnitOfWork<? extends EventMessage<?>> work, Collection<Segment> all)
            throws Exception {
        try {
            tell(events, work, all);
        } catch (Exception failure) {
            if (events.size() == 1 && !EventFault.isIn(failure)) {
                throw failure;
            }
            for (EventMessage<?> event : events) {
                tellAlone((TrackedEventMessage<?>) event, all);
            }
        }
    }

    private void tellAlone(TrackedEventMessage<?> event, Collection<Segment> all) throws Exception {
        Segment segment = all.iterator().next();
        UnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(List.of(event));
        work.attachTransaction(transactions);
        work.onPrepareCommit(committing -> storeToken(event, segment));
        try {
            tell(List.of(event), work, all);
        } catch (Exception failure) {
            if (!EventFault.isIn(failure)) {
                throw failure;
            }
            transactions.executeInTransaction(() -> {
                handlers.park(event, segment, failure);
                storeToken(event, segment);
            });
        }
    }

    /** An error would leave the segment waiting for ever, in silence: Axon expects exceptions alone. */
    private void tell(
            List<? extends EventMessage<?>> events, UnitOfWork<? extends EventMessage<?>> work, Collection<Segment> all)
            throws Exception {
        try {
            super.processInUnitOfWork(events, work, all);
        } catch (Error error) {
            throw new IllegalStateException("The projection " + getName() + " broke", error);
        }
    }

    private void storeToken(TrackedEventMessage<?> event, Segment segment) {
        TrackingToken token = Objects.requireNonNull(event.trackingToken());
        tokens.storeToken(token, getName(), segment.getSegmentId());
    }
}
