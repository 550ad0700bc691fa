package org.horarium.config.letters;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A projection's handlers, past which the events of a parked sequence are led to the dead letters. Only the owner of a
 * segment parks what belongs to it, so what it has once looked up stays true, but for what was taken out since.
 */
public final class Parking implements EventHandlerInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final String projection;
    private final String name;
    private final EventHandlerInvoker handlers;
    private final SequencingPolicy<? super EventMessage<?>> order;
    private final DeadLetters letters;
    private final UnknownEvents unknown;
    private final Map<Integer, Set<String>> parked = new ConcurrentHashMap<>();

    /** The handlers of that projection. */
    public Parking(
            String projection,
            EventHandlerInvoker handlers,
            SequencingPolicy<? super EventMessage<?>> order,
            DeadLetters letters,
            UnknownEvents unknown) {
        this(projection, projection, handlers, order, letters, unknown);
    }

    private Parking(
            String projection,
            String name,
            EventHandlerInvoker handlers,
            SequencingPolicy<? super EventMessage<?>> order,
            DeadLetters letters,
            UnknownEvents unknown) {
        this.projection = projection;
        this.name = name;
        this.handlers = handlers;
        this.order = order;
        this.letters = letters;
        this.unknown = unknown;
    }

    /** The same handlers, with dead letters of their own under that name. */
    public Parking under(String other) {
        return new Parking(projection, other, handlers, order, letters, unknown);
    }

    /** Whose handlers they are. */
    public String projection() {
        return projection;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return handlers.canHandle(event, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handlers.canHandleType(payloadType);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        if (!handlers.canHandle(event, segment)) {
            if (EventType.isUnknown(event) && segment.matches(Objects.hashCode(sequence(event)))) {
                unknown.passedOver(projection, event);
            }
            return;
        }
        String sequence = sequence(event);
        Set<String> here = parked.computeIfAbsent(segment.getSegmentId(), id -> known());
        if (here.contains(sequence)) {
            if (letters.parkBehind(name, sequence, recorded(event))) {
                return;
            }
            here.remove(sequence);
        }
        handlers.handle(event, segment);
    }

    /** Tells an event that was parked; in the caller's transaction. */
    void handleAgain(EventMessage<?> event) throws Exception {
        handlers.handle(event, Segment.ROOT_SEGMENT);
    }

    /** Parks an event that its handlers cannot handle, in the caller's transaction; its sequence waits behind it. */
    public void park(EventMessage<?> event, Segment segment, Exception failure) {
        String sequence = sequence(event);
        DomainEventMessage<?> recorded = recorded(event);
        String cause = Cause.of(failure);
        parked.computeIfAbsent(segment.getSegmentId(), id -> known()).add(sequence);
        letters.park(name, sequence, recorded, cause);
        LOG.error(
                "{} cannot handle event {} of {}, which waits in the dead letters: {}",
                name,
                recorded.getSequenceNumber(),
                recorded.getAggregateIdentifier(),
                cause);
    }

    @Override
    public boolean supportsReset() {
        return handlers.supportsReset();
    }

    @Override
    public void performReset() {
        letters.clear(name);
        handlers.performReset();
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        letters.clear(name);
        handlers.performReset(context);
    }

    @Override
    public void segmentReleased(Segment segment) {
        parked.remove(segment.getSegmentId());
        handlers.segmentReleased(segment);
    }

    private Set<String> known() {
        Set<String> sequences = ConcurrentHashMap.newKeySet();
        sequences.addAll(letters.sequences(name));
        return sequences;
    }

    private String sequence(EventMessage<?> event) {
        Object sequence = order.getSequenceIdentifierFor(event);
        return sequence == null ? event.getIdentifier() : sequence.toString();
    }

    private static DomainEventMessage<?> recorded(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> recorded) {
            return recorded;
        }
        throw new IllegalArgumentException("An event that belongs to no stream cannot be parked");
    }
}
