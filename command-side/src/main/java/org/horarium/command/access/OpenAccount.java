package org.horarium.command.access;

import java.util.UUID;
import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Let somebody sign in.
 *
 * @param passwordHash bcrypt; the password itself travels no further than the endpoint that was sent it
 */
public record OpenAccount(
        UUID account,
        String email,
        String passwordHash,
        Role role,
        @Nullable PatientId patient,
        @Nullable DoctorId doctor,
        Reach reach)
        implements Guarded {

    /** Patients open their own; everybody else is let in by an administrator. */
    @Override
    public boolean isAllowed(Actor actor, Permissions permissions) {
        return actor.role() == Role.ADMIN || (role == Role.PATIENT && actor.id().equals(account));
    }
}
