package org.horarium.shared.access;

import java.util.Set;
import java.util.UUID;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;

/** Who has to do with whom, as far as it decides what they may see. */
public interface Relations {

    /** Whether the doctor has had that patient, or is booked by them. A visit that was called off makes no relation. */
    boolean treats(DoctorId doctor, PatientId patient);

    /** Whether the patient is a minor, and that guardian theirs. */
    boolean isGuardian(PatientId guardian, PatientId minor);

    /** Whether the former patient was found to be that other one, under whose name both are kept now. */
    boolean isMergedInto(PatientId former, PatientId survivor);

    /** Whether the patient has come to one of those clinics, or is booked there. */
    boolean comesTo(Set<ClinicId> clinics, PatientId patient);

    /** Whether the doctor receives patients at one of those clinics. */
    boolean worksAt(Set<ClinicId> clinics, DoctorId doctor);

    /** The places of those clinics. */
    Set<LocationId> placesOf(Set<ClinicId> clinics);

    /** Whether that account has opened the patient in an emergency that is not over. */
    boolean isEmergency(UUID account, PatientId patient);

    /** The same of the patient of that appointment. */
    boolean isEmergencyVisit(UUID account, UUID appointment);
}
