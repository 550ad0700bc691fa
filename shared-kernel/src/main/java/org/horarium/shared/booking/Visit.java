package org.horarium.shared.booking;

import java.time.LocalDate;
import java.time.ZoneId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;

/**
 * What an appointment promises: who receives whom, when, where and how.
 *
 * @param slot what the patient is told
 * @param claimed the slot with its buffers, as it stands in the doctor's day
 * @param zone the zone in which the visit is spoken of
 */
public record Visit(
        DoctorId doctor,
        LocationId location,
        ZoneId zone,
        String visitType,
        VisitMode mode,
        TimeSlot slot,
        TimeSlot claimed) {

    /** The day that the clinic's calendar shows. */
    public LocalDate localDate() {
        return LocalDate.ofInstant(slot.start(), zone);
    }
}
