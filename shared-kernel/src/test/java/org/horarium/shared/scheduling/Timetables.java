package org.horarium.shared.scheduling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionAdded;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;

/** The words in which the tests of this package speak of timetables. */
final class Timetables {

    static final ScheduleId SCHEDULE = new ScheduleId(new DoctorId(new UUID(0, 1)));
    static final LocationId ELM = new LocationId(new UUID(0, 2));
    static final LocationId OAK = new LocationId(new UUID(0, 3));
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private Timetables() {}

    static Timetable after(DoctorScheduleEvent... events) {
        return Stream.of(events).reduce(Timetable.EMPTY, Timetable::with, (one, other) -> other);
    }

    static WeeklyHoursSet week(String effectiveFrom, WorkingHours... hours) {
        return new WeeklyHoursSet(SCHEDULE, new WeeklyHours(LocalDate.parse(effectiveFrom), List.of(hours)));
    }

    /** Hours on that one date, in that zone. */
    static Timetable open(String date, ZoneId zone, String start, String end) {
        return after(on(date, hours(LocalDate.parse(date).getDayOfWeek(), start, end, ELM, zone)));
    }

    static ScheduleExceptionAdded on(String date, WorkingHours... hours) {
        return new ScheduleExceptionAdded(SCHEDULE, new ScheduleException(LocalDate.parse(date), List.of(hours), null));
    }

    static WorkingHours hours(DayOfWeek day, String start, String end) {
        return hours(day, start, end, ELM, NEW_YORK);
    }

    static WorkingHours hours(DayOfWeek day, String start, String end, LocationId place, ZoneId zone) {
        return new WorkingHours(day, LocalTime.parse(start), LocalTime.parse(end), place, zone);
    }

    static TimeSlot slot(String start, String end) {
        return new TimeSlot(Instant.parse(start), Instant.parse(end));
    }

    static List<TimeSlot> slots(Timetable timetable, String date) {
        return timetable.openOn(LocalDate.parse(date)).stream()
                .map(OpenHours::slot)
                .toList();
    }
}
