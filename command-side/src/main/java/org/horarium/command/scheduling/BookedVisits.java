package org.horarium.command.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** The visits that a doctor has yet to receive. No stream holds all of them, so they are known as they are shown. */
public interface BookedVisits {

    /**
     * A visit, as far as a plan can upset it.
     *
     * @param patientName null as long as the directory has not heard of them
     */
    record BookedVisit(
            AppointmentId appointment,
            PatientId patient,
            @Nullable String patientName,
            LocationId location,
            ZoneId zone,
            String visitType,
            VisitMode mode,
            TimeSlot slot) {}

    /** The doctor's visits that are still to take place or to end, and those others, by their start. */
    List<BookedVisit> of(DoctorId doctor, Instant now, Collection<AppointmentId> others);
}
