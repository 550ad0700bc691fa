package org.horarium.command.booking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.scheduling.PatientCalendarEvent;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeClaimed;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeFreed;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Where a patient promised to be on one UTC date, as its events tell it. */
record PatientDay(Map<AppointmentId, TimeSlot> visits) {

    static final PatientDay FREE = new PatientDay(Map.of());

    PatientDay {
        visits = Map.copyOf(visits);
    }

    /** The day after that event. */
    PatientDay with(PatientCalendarEvent event) {
        Map<AppointmentId, TimeSlot> changed = new HashMap<>(visits);
        if (event instanceof PatientTimeClaimed claimed) {
            changed.put(claimed.appointment(), claimed.visit());
        } else if (event instanceof PatientTimeFreed freed) {
            changed.remove(freed.appointment());
        }
        return new PatientDay(changed);
    }

    /** The visit in the way of that one, other than the appointment that is to move. */
    Optional<TimeSlot> inTheWay(TimeSlot wanted, @Nullable AppointmentId moving) {
        return visits.entrySet().stream()
                .filter(visit -> !visit.getKey().equals(moving))
                .map(Map.Entry::getValue)
                .filter(wanted::overlaps)
                .findFirst();
    }
}
