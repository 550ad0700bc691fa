package org.horarium.command.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.horarium.command.reminders.ComingVisits.ComingVisit;
import org.horarium.command.reminders.ReminderTable.Reminder;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.notification.ReminderEvent.ReminderPlanSet;
import org.springframework.stereotype.Component;

/**
 * Sets one alarm for each visit and step, and takes back what a move or a cancellation leaves without cause. What would
 * have been due when the visit was agreed is not said: who has just been told the time needs no reminder of it. Whether it
 * is due is asked of the event's own time, so that a policy that is behind misses nothing.
 */
@Component
@ProcessingGroup("notification.reminders")
class VisitReminders {

    /** After a visit nobody answers a reminder of it any more. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final ComingVisits visits;
    private final ReminderTable reminders;
    private final Alarms alarms;
    private final Clock clock;

    VisitReminders(ComingVisits visits, ReminderTable reminders, Alarms alarms, Clock clock) {
        this.visits = visits;
        this.reminders = reminders;
        this.alarms = alarms;
        this.clock = clock;
    }

    @EventHandler
    void on(AppointmentBooked event, @Timestamp Instant at) {
        Instant past = clock.instant().minus(KEPT);
        visits.forgetBefore(past);
        reminders.forgetBefore(past);
        agree(event.appointment(), event.visit(), at);
    }

    @EventHandler
    void on(AppointmentRescheduled event, @Timestamp Instant at) {
        agree(event.appointment(), event.to(), at);
    }

    @EventHandler
    void on(AppointmentCancelled event) {
        end(event.appointment());
    }

    @EventHandler
    void on(PatientCheckedIn event) {
        end(event.appointment());
    }

    @EventHandler
    void on(AppointmentCompleted event) {
        end(event.appointment());
    }

    @EventHandler
    void on(NoShowRecorded event) {
        end(event.appointment());
    }

    @EventHandler
    void on(LocationOpened event) {
        visits.know(event.location().location(), event.clinic());
    }

    /** Visits that were agreed before go by the new steps too, as far as these are still to come. */
    @EventHandler
    void on(ReminderPlanSet event, @Timestamp Instant at) {
        visits.know(event.clinic(), event.plan());
        visits.of(event.clinic(), clock.instant()).forEach(visit -> plan(visit, latest(visit.toldAt(), at)));
    }

    private void agree(AppointmentId appointment, Visit visit, Instant at) {
        ComingVisit coming = new ComingVisit(
                appointment, visit.location(), visit.visitType(), visit.slot().start(), at);
        if (coming.start().isAfter(clock.instant())) {
            visits.keep(coming);
            plan(coming, at);
        } else {
            end(appointment);
        }
    }

    private void plan(ComingVisit visit, Instant since) {
        List<Reminder> all = visits.planAt(visit.location()).before(visit.type()).stream()
                .map(before -> Reminder.of(visit.appointment(), visit.start(), before))
                .toList();
        List<Reminder> toCome =
                all.stream().filter(it -> it.due().isAfter(since)).toList();
        // Of the others one may be about to be put, because its step was there before.
        takeBackAllBut(visit.appointment(), all.stream().map(Reminder::id).toList());
        toCome.stream().filter(reminders::add).forEach(it -> alarms.set(it.id(), it.due()));
    }

    private void end(AppointmentId appointment) {
        visits.forget(appointment);
        takeBackAllBut(appointment, List.of());
    }

    private void takeBackAllBut(AppointmentId appointment, List<UUID> stay) {
        reminders.removeAllBut(appointment, stay).forEach(alarms::takeBack);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
