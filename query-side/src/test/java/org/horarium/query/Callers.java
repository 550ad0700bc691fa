package org.horarium.query;

import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;

/** Those who ask in the tests. */
public final class Callers {

    public static final Actor ADMIN = new Actor(UUID.randomUUID(), Role.ADMIN, null, null);
    public static final Actor AUDITOR = new Actor(UUID.randomUUID(), Role.AUDITOR, null, null);

    private Callers() {}

    /** Someone who is that patient. */
    public static Actor patient(PatientId patient) {
        return new Actor(UUID.randomUUID(), Role.PATIENT, patient, null);
    }

    /** Someone who is that doctor. */
    public static Actor doctor(DoctorId doctor) {
        return new Actor(UUID.randomUUID(), Role.DOCTOR, null, doctor);
    }
}
