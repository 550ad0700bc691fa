package org.horarium.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.access.Relations;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;

/** Who has to do with whom, as a test says. */
public final class Acquaintances implements Relations {

    private final Set<Treated> said = new HashSet<>();
    private final Map<PatientId, PatientId> guarded = new HashMap<>();

    private record Treated(DoctorId doctor, PatientId patient) {}

    /** Lets the doctor have that patient. */
    public Acquaintances treating(DoctorId doctor, PatientId patient) {
        said.add(new Treated(doctor, patient));
        return this;
    }

    @Override
    public boolean treats(DoctorId doctor, PatientId patient) {
        return said.contains(new Treated(doctor, patient));
    }

    /** Lets that patient act for a minor. */
    public Acquaintances guarding(PatientId guardian, PatientId minor) {
        guarded.put(minor, guardian);
        return this;
    }

    @Override
    public boolean isGuardian(PatientId guardian, PatientId minor) {
        return guardian.equals(guarded.get(minor));
    }

    @Override
    public boolean isMergedInto(PatientId former, PatientId survivor) {
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
