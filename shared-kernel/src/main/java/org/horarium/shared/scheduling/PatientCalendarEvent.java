package org.horarium.shared.scheduling;

import org.horarium.shared.Recorded;
import org.horarium.shared.booking.AppointmentId;

/** Everything that can happen to one UTC date of a patient. */
public sealed interface PatientCalendarEvent {

    /** The day that it happened to. */
    PatientCalendarId calendar();

    /** The patient promised to be somewhere. */
    @Recorded("scheduling.PatientTimeClaimed")
    record PatientTimeClaimed(PatientCalendarId calendar, AppointmentId appointment, TimeSlot visit)
            implements PatientCalendarEvent {}

    /** The patient need not be there any more. */
    @Recorded("scheduling.PatientTimeFreed")
    record PatientTimeFreed(PatientCalendarId calendar, AppointmentId appointment, TimeSlot visit)
            implements PatientCalendarEvent {}
}
