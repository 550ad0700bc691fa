package org.horarium.command.patients;

import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a patient's entry. Said twice, it changes nothing the second time. */
public sealed interface PatientCommand extends Guarded {

    /** The patient that is asked. */
    @Override
    PatientId patient();

    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        return permissions.maySee(actor, patient());
    }

    @Override
    default boolean isInEmergency(Actor actor, Permissions permissions) {
        return permissions.isEmergency(actor, patient());
    }

    /** Make a patient known, or replace the details of one who is. */
    record RegisterPatient(PatientId patient, PatientDetails details) implements PatientCommand {}

    /**
     * Replace the details of a patient who must be known.
     *
     * @param isAtDesk whether a clinic's people ask, who have seen the papers: a birth date decides how long guardians are some
     */
    record CorrectPatientDetails(
            PatientId patient, PatientDetails details, boolean isAtDesk, @Nullable Long expectedVersion)
            implements PatientCommand {}

    /** Let somebody act for a minor. */
    record NameGuardian(PatientId patient, PatientId guardian) implements PatientCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return actor.isAtDesk() && permissions.maySee(actor, patient);
        }
    }

    /** Let somebody act for a minor no more. */
    record ReleaseGuardian(PatientId patient, PatientId guardian) implements PatientCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return actor.isAtDesk() && permissions.maySee(actor, patient);
        }
    }

    /** Keep this one under the name of another, as both are the same person; of which a clinic's people have made sure. */
    record MergePatients(PatientId patient, PatientId into) implements PatientCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return actor.isAtDesk() && permissions.maySee(actor, patient) && permissions.maySee(actor, into);
        }
    }
}
