package org.horarium.command.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** Tells those who look for somebody's next patient what a doctor's time that came free could be used for. It promises nothing. */
public interface FreedTime {

    /**
     * A visit that could be had as things stand.
     *
     * @param bookableUntil the last moment at which the doctor lets it be booked
     */
    record Chance(Visit visit, Instant bookableUntil) {}

    /** The visits of that kind that take some of that time and are free, earliest first. */
    List<Chance> chances(DoctorId doctor, TimeSlot freed, @Nullable String visitType, @Nullable VisitMode mode);

    /** Whether the patient has no other visit then. */
    boolean suits(PatientId patient, TimeSlot visit);

    /** Whether somebody who fills in a form holds some of that time: it may come free again with no event. */
    boolean isHeld(DoctorId doctor, TimeSlot freed, Collection<HoldId> butFor);
}
