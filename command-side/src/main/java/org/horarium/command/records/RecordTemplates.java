package org.horarium.command.records;

import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Streams;
import org.springframework.stereotype.Component;

/** Decides under which headings clinicians write. */
@Component
class RecordTemplates {

    private final Repository<VisitTemplate> templates;

    RecordTemplates(Repository<VisitTemplate> templates) {
        this.templates = templates;
    }

    @CommandHandler
    Outcome handle(SetRecordTemplate command) {
        Aggregate<VisitTemplate> template =
                Streams.open(templates, command.id(), () -> new VisitTemplate(command.id()));
        return Precondition.fails(command.expectedVersion(), template.version())
                ? Precondition.refusal()
                : write(template, it -> it.become(command.template()));
    }
}
