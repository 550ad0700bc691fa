package org.horarium.shared.doctors;

import org.horarium.shared.Recorded;

/** Everything that can happen to a doctor's entry in the directory. */
public sealed interface DoctorEvent {

    /** The doctor that it happened to. */
    DoctorId doctor();

    /** A doctor entered the directory. */
    @Recorded("doctors.DoctorRegistered")
    record DoctorRegistered(DoctorId doctor, DoctorProfile profile) implements DoctorEvent {}

    /** A doctor's profile was replaced. */
    @Recorded("doctors.DoctorProfileUpdated")
    record DoctorProfileUpdated(DoctorId doctor, DoctorProfile profile) implements DoctorEvent {}

    /** A doctor took on a role at a clinic, or the role was replaced by a newer statement of itself. */
    @Recorded("doctors.PractitionerRoleAssigned")
    record PractitionerRoleAssigned(DoctorId doctor, PractitionerRole role) implements DoctorEvent {}
}
