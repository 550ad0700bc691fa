package org.horarium.command.wording;

import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.wording.TemplateCommand.SetTemplate;
import org.horarium.command.wording.TemplateCommand.WithdrawTemplate;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.TemplatesId;
import org.springframework.stereotype.Component;

/** Decides how clinics say what they tell. */
@Component
class TemplateDecisions {

    private final Repository<ClinicWords> words;
    private final History history;

    TemplateDecisions(Repository<ClinicWords> words, History history) {
        this.words = words;
        this.history = history;
    }

    @CommandHandler
    Outcome handle(SetTemplate command) {
        return history.knows(command.clinic())
                ? write(open(command.clinic()), it -> it.become(command.template()))
                : unknown();
    }

    @CommandHandler
    Outcome handle(WithdrawTemplate command) {
        return history.knows(command.clinic()) ? write(open(command.clinic()), it -> it.withdraw(command)) : unknown();
    }

    private Aggregate<ClinicWords> open(ClinicId clinic) {
        TemplatesId id = new TemplatesId(clinic);
        return Streams.open(words, id, () -> new ClinicWords(id));
    }

    private static Outcome unknown() {
        return Refused.because(Reason.UNKNOWN_CLINIC, "No such clinic.");
    }
}
