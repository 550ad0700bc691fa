package org.horarium.shared.scheduling;

import java.time.LocalDate;
import org.horarium.shared.doctors.DoctorId;

/** Names one UTC date of a doctor. UTC, because its dates stay where they are when a clinic's clocks change. */
public record CalendarId(DoctorId doctor, LocalDate date) {

    /** The address of the stream. */
    @Override
    public String toString() {
        return "calendar-" + doctor.value() + "-" + date;
    }
}
