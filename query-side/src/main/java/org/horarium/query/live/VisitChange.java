package org.horarium.query.live;

import java.time.LocalDate;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentStatus;

/** An appointment that was made, moved or changed, as those who list its doctor's or its patient's visits must hear it. */
public record VisitChange(
        UUID appointment, UUID patient, UUID doctor, UUID location, LocalDate date, AppointmentStatus status) {

    /** The same, told to those who had it on their lists where it was. */
    public VisitChange as(AppointmentStatus now) {
        return new VisitChange(appointment, patient, doctor, location, date, now);
    }
}
