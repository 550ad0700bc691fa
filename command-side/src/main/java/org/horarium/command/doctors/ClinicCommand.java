package org.horarium.command.doctors;

import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a clinic. Said twice, it changes nothing the second time. */
public sealed interface ClinicCommand extends Guarded {

    /** The clinic that is asked. */
    ClinicId clinic();

    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        return actor.role() == Role.ADMIN
                || (actor.role() == Role.API_CLIENT && actor.reach().everywhere());
    }

    /** Enter a clinic into the directory, or replace what is known of it. */
    record RegisterClinic(ClinicId clinic, ClinicDetails details, @Nullable Long expectedVersion)
            implements ClinicCommand {}

    /** Receive patients at one more place, or replace what is known of it. */
    record OpenLocation(ClinicId clinic, ClinicLocation location) implements ClinicCommand {}
}
