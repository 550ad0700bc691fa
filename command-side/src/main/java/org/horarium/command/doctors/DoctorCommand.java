package org.horarium.command.doctors;

import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.PractitionerRole;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a doctor's entry. Said twice, it changes nothing the second time. */
public sealed interface DoctorCommand extends Guarded {

    /** The doctor that is asked. */
    DoctorId doctor();

    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        return actor.role() == Role.ADMIN
                || (actor.role() == Role.API_CLIENT && actor.reach().everywhere());
    }

    /** Enter a doctor into the directory, or replace the profile of one who is known. */
    record RegisterDoctor(DoctorId doctor, DoctorProfile profile) implements DoctorCommand {}

    /** Replace the profile of a doctor who must be known. */
    record UpdateDoctorProfile(DoctorId doctor, DoctorProfile profile, @Nullable Long expectedVersion)
            implements DoctorCommand {
        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return actor.role() != Role.STAFF && permissions.mayPlan(actor, doctor);
        }
    }

    /** Take on a role at a clinic, or replace an earlier statement of it. */
    record AssignPractitionerRole(DoctorId doctor, PractitionerRole role) implements DoctorCommand {}
}
