package org.horarium.shared.notification;

import org.horarium.shared.doctors.ClinicId;

/** Names how one clinic reminds people. */
public record ReminderPlanId(ClinicId clinic) {

    /** The address of the stream. */
    @Override
    public String toString() {
        return "reminders-" + clinic.value();
    }
}
