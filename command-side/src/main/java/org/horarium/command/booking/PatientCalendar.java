package org.horarium.command.booking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeClaimed;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeFreed;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Decides all of one patient's day, so that nobody is promised to be in two places at once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class PatientCalendar {

    @AggregateIdentifier
    private PatientCalendarId id;

    private final Map<AppointmentId, TimeSlot> visits = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    PatientCalendar() {}

    PatientCalendar(PatientCalendarId id) {
        this.id = id;
    }

    /** The visit in the way of that one, other than the appointment that is to move. */
    Optional<TimeSlot> inTheWay(TimeSlot wanted, @Nullable AppointmentId moving) {
        return visits.entrySet().stream()
                .filter(visit -> !visit.getKey().equals(moving))
                .map(Map.Entry::getValue)
                .filter(wanted::overlaps)
                .findFirst();
    }

    void claim(AppointmentId appointment, TimeSlot visit) {
        apply(new PatientTimeClaimed(id, appointment, visit));
    }

    void free(AppointmentId appointment, TimeSlot visit) {
        apply(new PatientTimeFreed(id, appointment, visit));
    }

    @EventSourcingHandler
    void on(PatientTimeClaimed event) {
        id = event.calendar();
        visits.put(event.appointment(), event.visit());
    }

    @EventSourcingHandler
    void on(PatientTimeFreed event) {
        visits.remove(event.appointment());
    }
}
