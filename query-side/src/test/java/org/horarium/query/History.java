package org.horarium.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells events to all projections as their processors do: each with its place in its stream, in a transaction. */
public class History {

    /** When everything in these tests is recorded. */
    public static final Instant RECORDED_AT = Instant.parse("2030-01-01T00:00:00Z");

    private final List<AnnotationEventHandlerAdapter> projections;
    private final TransactionTemplate transaction;
    private final List<DomainEventMessage<?>> told = new ArrayList<>();
    private final Map<String, Long> lengths = new HashMap<>();

    History(ApplicationContext context, PlatformTransactionManager transactions) {
        projections = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .map(AnnotationEventHandlerAdapter::new)
                .toList();
        transaction = new TransactionTemplate(transactions);
    }

    /** Starts over with no event and no row. */
    public void begin() {
        told.clear();
        lengths.clear();
        forget();
    }

    /** Empties the views, as before a replay. */
    public void forget() {
        transaction.executeWithoutResult(status -> projections.forEach(AnnotationEventHandlerAdapter::prepareReset));
    }

    /** Appends the events to the stream and tells them. */
    public void happened(Object stream, Object... events) {
        for (Object event : events) {
            String name = stream.toString();
            long sequence = lengths.merge(name, 1L, Long::sum) - 1;
            told.add(new GenericDomainEventMessage<>(
                    "stream", name, sequence, event, Map.of(), UUID.randomUUID().toString(), RECORDED_AT));
            tell(told.subList(told.size() - 1, told.size()));
        }
    }

    /** Tells the whole history once more, in one batch. */
    public void replay() {
        tell(told);
    }

    private void tell(List<DomainEventMessage<?>> events) {
        transaction.executeWithoutResult(status -> {
            var batch = new BatchingUnitOfWork<DomainEventMessage<?>>(List.copyOf(events));
            var told = batch.executeWithResult(() -> {
                tell(batch.getMessage());
                return null;
            });
            if (told.isExceptional()) {
                throw new IllegalStateException("A projection could not take the events", told.exceptionResult());
            }
        });
    }

    private void tell(DomainEventMessage<?> event) throws Exception {
        for (AnnotationEventHandlerAdapter projection : projections) {
            projection.handle(event);
        }
    }
}
