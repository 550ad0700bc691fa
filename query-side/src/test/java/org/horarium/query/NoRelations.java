package org.horarium.query;

import java.util.Set;
import java.util.UUID;
import org.horarium.shared.access.Relations;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;

/** Nobody has to do with anybody beyond what they are themselves. */
final class NoRelations implements Relations {

    @Override
    public boolean treats(DoctorId doctor, PatientId patient) {
        return false;
    }

    @Override
    public boolean isGuardian(PatientId guardian, PatientId minor) {
        return false;
    }

    @Override
    public boolean comesTo(Set<ClinicId> clinics, PatientId patient) {
        return false;
    }

    @Override
    public boolean worksAt(Set<ClinicId> clinics, DoctorId doctor) {
        return false;
    }

    @Override
    public Set<LocationId> placesOf(Set<ClinicId> clinics) {
        return Set.of();
    }

    @Override
    public boolean isEmergency(UUID account, PatientId patient) {
        return false;
    }

    @Override
    public boolean isEmergencyVisit(UUID account, UUID appointment) {
        return false;
    }
}
