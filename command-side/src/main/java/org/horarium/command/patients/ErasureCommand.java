package org.horarium.command.patients;

import java.time.Instant;
import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientId;

/** What a privacy officer asks of a patient's entry. Said twice, it changes nothing the second time. */
public sealed interface ErasureCommand extends Guarded {

    /** The patient that it is about. */
    @Override
    PatientId patient();

    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        return actor.role() == Role.PRIVACY_OFFICER;
    }

    @Override
    default boolean isAboutErasure() {
        return true;
    }

    /** Have nobody read any more what is kept of the patient, for ever. */
    record ErasePatient(PatientId patient, Instant now) implements ErasureCommand {}

    /** Tell again that the patient was erased, where a restore has lost it: the platform's alone, as it decides nothing. */
    record RepeatErasure(PatientId patient) implements ErasureCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return false;
        }
    }

    /** Keep what there is of the patient, whatever else would let it go. */
    record PlaceLegalHold(PatientId patient, String reason) implements ErasureCommand {
        @Override
        public boolean isAboutErasure() {
            return false;
        }
    }

    /** That reason is over. */
    record ReleaseLegalHold(PatientId patient, String reason) implements ErasureCommand {
        @Override
        public boolean isAboutErasure() {
            return false;
        }
    }
}
