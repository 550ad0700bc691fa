package org.horarium.shared.scheduling;

import org.horarium.shared.doctors.DoctorId;

/** Names a doctor's schedule: each doctor has one. */
public record ScheduleId(DoctorId doctor) {

    /** The address of the stream. */
    @Override
    public String toString() {
        return "schedule-" + doctor.value();
    }
}
