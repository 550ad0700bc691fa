package org.horarium.command.access;

import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** What is kept of somebody who can sign in. */
record Account(UUID id, String passwordHash, Role role, @Nullable PatientId patient, @Nullable DoctorId doctor) {

    Actor actor() {
        return new Actor(id, role, patient, doctor);
    }
}
