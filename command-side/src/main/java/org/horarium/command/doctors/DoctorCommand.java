package org.horarium.command.doctors;

import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.PractitionerRole;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a doctor's entry. Said twice, it changes nothing the second time. */
public sealed interface DoctorCommand {

    /** The doctor that is asked. */
    DoctorId doctor();

    /** Enter a doctor into the directory, or replace the profile of one who is known. */
    record RegisterDoctor(DoctorId doctor, DoctorProfile profile) implements DoctorCommand {}

    /** Replace the profile of a doctor who must be known. */
    record UpdateDoctorProfile(DoctorId doctor, DoctorProfile profile, @Nullable Long expectedVersion)
            implements DoctorCommand {}

    /** Take on a role at a clinic, or replace an earlier statement of it. */
    record AssignPractitionerRole(DoctorId doctor, PractitionerRole role) implements DoctorCommand {}
}
