package org.horarium.command.reminders;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.shared.notification.ReminderEvent.ReminderPlanSet;
import org.horarium.shared.notification.ReminderPlan;
import org.horarium.shared.notification.ReminderPlanId;

/** Keeps how one clinic reminds people, so that the same said twice is recorded once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class ClinicReminders {

    @AggregateIdentifier
    private ReminderPlanId id;

    private ReminderPlan present = ReminderPlan.USUAL;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    ClinicReminders() {}

    ClinicReminders(ReminderPlanId id) {
        this.id = id;
    }

    void become(ReminderPlan plan) {
        if (!plan.equals(present)) {
            apply(new ReminderPlanSet(id.clinic(), plan));
        }
    }

    @EventSourcingHandler
    void on(ReminderPlanSet event) {
        id = new ReminderPlanId(event.clinic());
        present = event.plan();
    }
}
