package org.horarium.command.booking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.scheduling.PatientCalendarEvent;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeClaimed;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeFreed;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.horarium.shared.scheduling.TimeSlot;

/** Decides all of one patient's day, so that nobody is promised to be in two places at once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class PatientCalendar {

    @AggregateIdentifier
    private PatientCalendarId id;

    private PatientDay day = PatientDay.FREE;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    PatientCalendar() {}

    PatientCalendar(PatientCalendarId id) {
        this.id = id;
    }

    PatientDay day() {
        return day;
    }

    void claim(AppointmentId appointment, TimeSlot visit) {
        apply(new PatientTimeClaimed(id, appointment, visit));
    }

    void free(AppointmentId appointment, TimeSlot visit) {
        apply(new PatientTimeFreed(id, appointment, visit));
    }

    @EventSourcingHandler
    void on(PatientCalendarEvent event) {
        id = event.calendar();
        day = day.with(event);
    }
}
