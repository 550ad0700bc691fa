package org.horarium.command.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.horarium.command.History;
import org.horarium.shared.NotFound;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.OpenHours;
import org.horarium.shared.scheduling.PatientCalendarEvent;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.WorkingHours;
import org.springframework.stereotype.Component;

/** Reads what a booking depends on but does not change. */
@Component
class Timetables {

    private final History history;

    Timetables(History history) {
        this.history = history;
    }

    Timetable of(DoctorId doctor) {
        return history.fold(
                "timetable of", new ScheduleId(doctor), Timetable.EMPTY, DoctorScheduleEvent.class, Timetable::with);
    }

    /** The timetable as it was when last looked at: good enough to tell times in the doctor's zone. */
    Timetable lastKnown(DoctorId doctor) {
        return history.lastKnown(
                "timetable of", new ScheduleId(doctor), Timetable.EMPTY, DoctorScheduleEvent.class, Timetable::with);
    }

    Day day(CalendarId calendar) {
        return history.fold("day of", calendar, Day.FREE, DoctorCalendarEvent.class, Day::with);
    }

    PatientDay day(PatientCalendarId calendar) {
        return history.fold("day of", calendar, PatientDay.FREE, PatientCalendarEvent.class, PatientDay::with);
    }

    /** The doctor whom that appointment is with. */
    DoctorId doctorOf(AppointmentId appointment) {
        return history.fold(
                        "doctor of",
                        appointment,
                        Optional.<DoctorId>empty(),
                        AppointmentEvent.class,
                        Timetables::doctorAfter)
                .orElseThrow(() -> new NotFound("unknown-appointment"));
    }

    private static Optional<DoctorId> doctorAfter(Optional<DoctorId> before, AppointmentEvent event) {
        if (event instanceof AppointmentBooked booked) {
            return Optional.of(booked.visit().doctor());
        }
        return event instanceof AppointmentRescheduled moved
                ? Optional.of(moved.to().doctor())
                : before;
    }

    /** The zone in which the doctor's visits about that moment are spoken of, as far as is known. */
    ZoneId zoneAt(DoctorId doctor, Instant moment) {
        return zoneOn(lastKnown(doctor), LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** The zone in which the doctor's visits on that date are spoken of; UTC for one without hours. */
    static ZoneId zoneOn(Timetable timetable, LocalDate date) {
        Stream<ZoneId> then = timetable.openOn(date).stream().map(OpenHours::zone);
        Stream<ZoneId> ever = timetable.weeks().stream()
                .flatMap(week -> week.hours().stream())
                .map(WorkingHours::zone);
        return Stream.concat(then, ever).findFirst().orElse(ZoneOffset.UTC);
    }
}
