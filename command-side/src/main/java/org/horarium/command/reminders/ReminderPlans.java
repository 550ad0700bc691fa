package org.horarium.command.reminders;

import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.ReminderEvent.ReminderPlanSet;
import org.horarium.shared.notification.ReminderPlan;
import org.horarium.shared.notification.ReminderPlanId;
import org.springframework.stereotype.Component;

/** Decides how clinics remind people. */
@Component
class ReminderPlans {

    private final Repository<ClinicReminders> plans;
    private final History history;

    ReminderPlans(Repository<ClinicReminders> plans, History history) {
        this.plans = plans;
        this.history = history;
    }

    @CommandHandler
    Outcome handle(SetReminderPlan command) {
        if (!history.knows(command.clinic())) {
            return Refused.because(Reason.UNKNOWN_CLINIC, "No such clinic.");
        }
        ReminderPlanId id = new ReminderPlanId(command.clinic());
        return write(Streams.open(plans, id, () -> new ClinicReminders(id)), it -> it.become(command.plan()));
    }

    /** That of a clinic as it stands. */
    ReminderPlan of(ClinicId clinic) {
        return history.fold(
                "reminders of",
                new ReminderPlanId(clinic),
                ReminderPlan.USUAL,
                ReminderPlanSet.class,
                (before, event) -> event.plan());
    }
}
