package org.horarium.command.records;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.shared.records.RecordTemplate;
import org.horarium.shared.records.RecordTemplateEvent.RecordTemplateSet;
import org.horarium.shared.records.RecordTemplateId;
import org.jspecify.annotations.Nullable;

/** Keeps the headings for one type of visit, so that the same said twice is recorded once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class VisitTemplate {

    @AggregateIdentifier
    private RecordTemplateId id;

    private @Nullable RecordTemplate present;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    VisitTemplate() {}

    VisitTemplate(RecordTemplateId id) {
        this.id = id;
    }

    void become(RecordTemplate template) {
        if (!template.equals(present)) {
            apply(new RecordTemplateSet(id.visitType(), template));
        }
    }

    @EventSourcingHandler
    void on(RecordTemplateSet event) {
        id = new RecordTemplateId(event.visitType());
        present = event.template();
    }
}
