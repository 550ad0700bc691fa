package org.horarium.command.booking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorCalendarEvent.HoldReleased;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeBlocked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeUnblocked;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Decides all of one doctor's day, so that no minute is ever promised to two patients. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class DoctorCalendar {

    @AggregateIdentifier
    private CalendarId id;

    private Day day = Day.FREE;

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    DoctorCalendar() {}

    DoctorCalendar(CalendarId id) {
        this.id = id;
    }

    Day day() {
        return day;
    }

    void book(AppointmentId appointment, TimeSlot claimed, @Nullable HoldId hold) {
        apply(new SlotBooked(id, appointment, claimed, hold));
    }

    void free(AppointmentId appointment, TimeSlot claimed) {
        apply(new SlotFreed(id, appointment, claimed));
    }

    /** Sets time aside, or keeps it aside for longer. */
    void hold(OwnHold hold, TimeSlot claimed, Instant until) {
        apply(new SlotHeld(id, hold.id(), claimed, hold.holder(), until));
    }

    void release(HoldId hold, TimeSlot claimed) {
        apply(new HoldReleased(id, hold, claimed));
    }

    void block(BlockId block, TimeSlot blocked, @Nullable String reason) {
        apply(new TimeBlocked(id, block, blocked, reason));
    }

    void unblock(BlockId block, TimeSlot blocked) {
        apply(new TimeUnblocked(id, block, blocked));
    }

    @EventSourcingHandler
    void on(DoctorCalendarEvent event) {
        id = event.calendar();
        day = day.with(event);
    }
}
