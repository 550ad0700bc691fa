package org.horarium.shared.access;

import java.util.UUID;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is asking, as their token or key proves it.
 *
 * @param id the account, or the key of another system
 * @param patient the patient that this account is, for the role PATIENT
 * @param doctor the doctor that this account is, for the role DOCTOR
 * @param reach the clinics whose people they are one of
 */
public record Actor(UUID id, Role role, @Nullable PatientId patient, @Nullable DoctorId doctor, Reach reach) {

    /** Somebody who belongs to no clinic's desk. */
    public Actor(UUID id, Role role, @Nullable PatientId patient, @Nullable DoctorId doctor) {
        this(id, role, patient, doctor, Reach.NONE);
    }

    /** Whether they do a clinic's desk work: its staff, systems with a key for it, and administrators who do both. */
    public boolean isAtDesk() {
        return role == Role.STAFF || (!reach.isNone() && (role == Role.ADMIN || role == Role.API_CLIENT));
    }
}
