package org.horarium.config.letters;

import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.horarium.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a projection the events of a parked sequence again, in their order, each in one transaction with the end of its
 * letter: as far as they can be handled now.
 */
@Component
class Mending {

    private final DeadLetters letters;
    private final EventProcessingConfiguration processing;
    private final EventStore store;
    private final TransactionManager transactions;

    Mending(
            DeadLetters letters,
            EventProcessingConfiguration processing,
            EventStore store,
            TransactionManager transactions) {
        this.letters = letters;
        this.processing = processing;
        this.store = store;
        this.transactions = transactions;
    }

    /** What came of it; the cause where an event failed again. */
    record Outcome(int applied, long left, @Nullable String cause) {}

    Outcome retry(String projection, String sequence) throws Exception {
        first(projection, sequence);
        return goOn(projection, sequence);
    }

    /** Gives up the event at which the sequence is stuck, and goes on with those behind it. */
    Outcome discard(String projection, String sequence, String reason, String by) throws Exception {
        letters.discard(first(projection, sequence), reason, by);
        return goOn(projection, sequence);
    }

    private Outcome goOn(String projection, String sequence) throws Exception {
        Parking handlers = handlers(projection);
        int applied = 0;
        Optional<DeadLetter> next = letters.first(projection, sequence);
        while (next.isPresent()) {
            DeadLetter letter = next.get();
            try {
                applied += tell(handlers, letter);
            } catch (Exception failure) {
                if (!EventFault.isIn(failure)) {
                    throw failure;
                }
                String cause = Cause.of(failure);
                letters.failedAgain(letter, cause);
                return new Outcome(applied, letters.count(projection, sequence), cause);
            }
            next = letters.first(projection, sequence);
        }
        return new Outcome(applied, 0, null);
    }

    private int tell(Parking handlers, DeadLetter letter) throws Exception {
        DomainEventMessage<?> event = read(letter);
        DefaultUnitOfWork<DomainEventMessage<?>> work = DefaultUnitOfWork.startAndGet(event);
        work.attachTransaction(transactions);
        ResultMessage<Integer> told = work.executeWithResult(
                () -> {
                    letters.lock(letter.projection(), letter.sequence());
                    if (!letters.remove(letter)) {
                        return 0;
                    }
                    handlers.handleAgain(event);
                    return 1;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (told.isExceptional() && told.exceptionResult() instanceof Exception failure) {
            throw failure;
        }
        return told.getPayload();
    }

    private DomainEventMessage<?> read(DeadLetter letter) {
        DomainEventStream events = store.readEvents(letter.stream(), letter.version());
        if (!events.hasNext()) {
            throw new IllegalStateException(
                    "The store has no event %d of %s".formatted(letter.version(), letter.stream()));
        }
        return events.next();
    }

    private DeadLetter first(String projection, String sequence) {
        return letters.first(projection, sequence).orElseThrow(() -> new NotFound("unknown-dead-letter"));
    }

    private Parking handlers(String projection) {
        return processing
                .eventProcessor(projection, AbstractEventProcessor.class)
                .map(AbstractEventProcessor::eventHandlerInvoker)
                .filter(Parking.class::isInstance)
                .map(Parking.class::cast)
                .orElseThrow(() -> new NotFound("unknown-projection"));
    }
}
