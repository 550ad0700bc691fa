package org.horarium.query;

import java.util.Set;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;

/** Those who ask in the tests. */
public final class Callers {

    /** An administrator who does the desk's work too, for all clinics. */
    public static final Actor ADMIN = new Actor(UUID.randomUUID(), Role.ADMIN, null, null, Reach.EVERYWHERE);

    private Callers() {}

    /** Someone who is that patient. */
    public static Actor patient(PatientId patient) {
        return new Actor(UUID.randomUUID(), Role.PATIENT, patient, null);
    }

    /** Someone at the desk of that clinic. */
    public static Actor staff(ClinicId clinic) {
        return new Actor(UUID.randomUUID(), Role.STAFF, null, null, new Reach(false, Set.of(clinic)));
    }

    /** Someone who is that doctor. */
    public static Actor doctor(DoctorId doctor) {
        return new Actor(UUID.randomUUID(), Role.DOCTOR, null, doctor);
    }
}
