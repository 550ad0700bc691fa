package org.horarium.shared.scheduling;

import java.time.LocalDate;
import org.horarium.shared.patients.PatientId;

/** Names one UTC date of a patient. */
public record PatientCalendarId(PatientId patient, LocalDate date) {

    /** The address of the stream. */
    @Override
    public String toString() {
        return "patient-calendar-" + patient.value() + "-" + date;
    }
}
