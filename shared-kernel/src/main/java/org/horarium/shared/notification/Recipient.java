package org.horarium.shared.notification;

import java.util.UUID;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;

/** Who is told: somebody by what they are here, never by an address, which is looked up when it is needed. */
public record Recipient(Kind kind, UUID id) {

    /** What somebody is. */
    public enum Kind {
        PATIENT,
        DOCTOR,
        ACCOUNT
    }

    /** That patient. */
    public static Recipient of(PatientId patient) {
        return new Recipient(Kind.PATIENT, patient.value());
    }

    /** That doctor. */
    public static Recipient of(DoctorId doctor) {
        return new Recipient(Kind.DOCTOR, doctor.value());
    }
}
