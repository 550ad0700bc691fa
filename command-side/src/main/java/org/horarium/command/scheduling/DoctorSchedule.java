package org.horarium.command.scheduling;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.Timetable;

/** Keeps a doctor's timetable: what changes nothing in it is not recorded. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class DoctorSchedule {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private ScheduleId id;

    private Timetable timetable = Timetable.EMPTY;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    DoctorSchedule() {}

    DoctorSchedule(ScheduleId id) {
        this.id = id;
    }

    Timetable timetable() {
        return timetable;
    }

    void record(DoctorScheduleEvent event) {
        if (!timetable.with(event).equals(timetable)) {
            apply(event);
        }
    }

    @EventSourcingHandler
    void on(DoctorScheduleEvent event) {
        id = event.schedule();
        timetable = timetable.with(event);
    }
}
