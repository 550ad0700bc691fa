package org.horarium.command.access;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.access.AccountEvent.AccountOpened;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of somebody who can sign in.
 *
 * @param passwordSince when the password was chosen: no session from before that may go on
 */
record Account(
        UUID id,
        String email,
        String passwordHash,
        Instant passwordSince,
        boolean isLocked,
        boolean isConfirmed,
        Role role,
        @Nullable PatientId patient,
        @Nullable DoctorId doctor,
        Reach reach) {

    /** Whether that session may not go on. */
    boolean shutsOut(Session session) {
        return isLocked || session.begunAt().isBefore(passwordSince);
    }

    KnownAccount known() {
        return new KnownAccount(id, email, role, isConfirmed, isLocked);
    }

    /** The event that there is such an account. */
    AccountOpened opening() {
        return AccountOpened.of(id, role, patient, doctor, reach);
    }

    Actor actor() {
        return new Actor(id, role, patient, doctor, reach);
    }
}
