package org.horarium.command.wording;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.command.wording.TemplateCommand.WithdrawTemplate;
import org.horarium.shared.notification.NoticeTemplate;
import org.horarium.shared.notification.TemplateEvent.TemplateSet;
import org.horarium.shared.notification.TemplateEvent.TemplateWithdrawn;
import org.horarium.shared.notification.TemplatesId;

/** Keeps the words of one clinic, so that the same said twice is recorded once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class ClinicWords {

    @AggregateIdentifier
    private TemplatesId id;

    private Templates templates = Templates.NONE;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    ClinicWords() {}

    ClinicWords(TemplatesId id) {
        this.id = id;
    }

    void become(NoticeTemplate template) {
        if (!templates.has(template)) {
            apply(new TemplateSet(id.clinic(), template));
        }
    }

    void withdraw(WithdrawTemplate command) {
        if (templates.of(command.kind(), command.channel(), command.language()).isPresent()) {
            apply(new TemplateWithdrawn(id.clinic(), command.kind(), command.channel(), command.language()));
        }
    }

    @EventSourcingHandler
    void on(TemplateSet event) {
        id = new TemplatesId(event.clinic());
        templates = templates.after(event);
    }

    @EventSourcingHandler
    void on(TemplateWithdrawn event) {
        templates = templates.after(event);
    }
}
