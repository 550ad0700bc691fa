package org.horarium.shared.access;

import java.util.UUID;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is asking, as their token proves it.
 *
 * @param id the account
 * @param patient the patient that this account is, for the role PATIENT
 * @param doctor the doctor that this account is, for the role DOCTOR
 */
public record Actor(UUID id, Role role, @Nullable PatientId patient, @Nullable DoctorId doctor) {

    /** Whether they are that patient, or someone who books for any patient. */
    public boolean mayActFor(PatientId someone) {
        return role == Role.ADMIN || role == Role.DOCTOR || someone.equals(patient);
    }

    /** Whether they are that doctor, or someone who plans for any doctor. */
    public boolean mayPlanFor(DoctorId someone) {
        return role == Role.ADMIN || someone.equals(doctor);
    }

    /** Lets only administrators pass. */
    public void mustBeAdmin() {
        if (role != Role.ADMIN) {
            throw new Forbidden("Only an administrator may do that.");
        }
    }
}
