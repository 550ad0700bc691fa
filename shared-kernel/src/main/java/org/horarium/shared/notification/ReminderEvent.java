package org.horarium.shared.notification;

import org.horarium.shared.Recorded;
import org.horarium.shared.doctors.ClinicId;

/** Everything that can happen to how a clinic reminds people. */
public sealed interface ReminderEvent {

    /** The clinic. */
    ClinicId clinic();

    /** It reminds people so from now on. */
    @Recorded("notification.ReminderPlanSet")
    record ReminderPlanSet(ClinicId clinic, ReminderPlan plan) implements ReminderEvent {}
}
