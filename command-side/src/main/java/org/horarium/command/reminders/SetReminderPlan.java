package org.horarium.command.reminders;

import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.ReminderPlan;

/** Remind that clinic's patients so. It is its own people's to say. */
record SetReminderPlan(ClinicId clinic, ReminderPlan plan) implements Guarded {

    @Override
    public boolean isAllowed(Actor actor, Permissions permissions) {
        return switch (actor.role()) {
            case ADMIN -> true;
            case STAFF -> actor.reach().everywhere() || actor.reach().clinics().contains(clinic);
            case PATIENT, DOCTOR, AUDITOR, PRIVACY_OFFICER, API_CLIENT -> false;
        };
    }

    /** Whether they may see it. */
    static boolean isShownTo(Actor actor, ClinicId clinic) {
        return actor.role() == Role.ADMIN
                || actor.reach().everywhere()
                || actor.reach().clinics().contains(clinic);
    }
}
