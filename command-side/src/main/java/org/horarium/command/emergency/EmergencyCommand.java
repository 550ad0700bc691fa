package org.horarium.command.emergency;

import java.time.Instant;
import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.EmergencyId;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.ReviewOutcome;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of the opening of a patient in an emergency. */
sealed interface EmergencyCommand extends Guarded {

    /** The opening. */
    EmergencyId emergency();

    /** Open a patient to a clinician. */
    record OpenPatientInEmergency(
            EmergencyId emergency, Actor actor, PatientId patient, String reason, Instant now, Instant until)
            implements EmergencyCommand {
        @Override
        public boolean isAllowed(Actor sender, Permissions permissions) {
            return sender.role() == Role.DOCTOR;
        }
    }

    /** Close the matter, with what was found. */
    record ReviewEmergency(
            EmergencyId emergency, Actor actor, String finding, @Nullable ReviewOutcome outcome, Instant now)
            implements EmergencyCommand {
        @Override
        public boolean isAllowed(Actor sender, Permissions permissions) {
            return sender.role() == Role.PRIVACY_OFFICER;
        }
    }
}
