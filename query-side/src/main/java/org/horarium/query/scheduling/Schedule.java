package org.horarium.query.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.BookingWindow;
import org.horarium.shared.scheduling.Holiday;
import org.horarium.shared.scheduling.ScheduleException;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * When a doctor can be booked, as those who plan see it.
 *
 * @param weeks every working week that is in force or will be, the earliest first
 */
record Schedule(
        UUID doctorId,
        List<Week> weeks,
        List<Exceptional> exceptions,
        List<Holiday> holidays,
        List<Offered> visitTypes,
        Window bookingWindow) {

    /** Asks for the schedule of that doctor as of that date. */
    record Find(DoctorId doctor, LocalDate today) {}

    /** A working week and its first day. */
    record Week(LocalDate effectiveFrom, List<Hours> hours) {
        static Week of(WeeklyHours week) {
            return new Week(
                    week.effectiveFrom(), week.hours().stream().map(Hours::of).toList());
        }
    }

    /** One stretch of a day; a day is 0 (Sunday) to 6 (Saturday). */
    record Hours(int dayOfWeek, LocalTime startTime, LocalTime endTime, UUID locationId, ZoneId zone) {
        static Hours of(WorkingHours hours) {
            int day = hours.day() == DayOfWeek.SUNDAY ? 0 : hours.day().getValue();
            return new Hours(day, hours.start(), hours.end(), hours.location().value(), hours.zone());
        }
    }

    /** A date unlike its weekday. */
    record Exceptional(LocalDate date, boolean closed, List<Hours> hours, @Nullable String reason) {
        static Exceptional of(ScheduleException exception) {
            return new Exceptional(
                    exception.date(),
                    exception.hours().isEmpty(),
                    exception.hours().stream().map(Hours::of).toList(),
                    exception.reason());
        }
    }

    /** A kind of visit on offer. */
    record Offered(
            String code,
            long durationMinutes,
            long bufferBeforeMinutes,
            long bufferAfterMinutes,
            Set<VisitMode> modes) {
        static Offered of(VisitType type) {
            return new Offered(
                    type.code(),
                    type.duration().toMinutes(),
                    type.bufferBefore().toMinutes(),
                    type.bufferAfter().toMinutes(),
                    type.modes());
        }
    }

    /** How late and how early can be booked. */
    record Window(long minimumNoticeMinutes, long maximumAdvanceDays) {
        static Window of(BookingWindow window) {
            return new Window(
                    window.minimumNotice().toMinutes(), window.maximumAdvance().toDays());
        }
    }

    static Schedule of(DoctorId doctor, Timetable timetable, LocalDate today) {
        return new Schedule(
                doctor.value(),
                weeks(timetable, today),
                timetable.exceptions().values().stream()
                        .filter(exception -> !exception.date().isBefore(today))
                        .sorted(Comparator.comparing(ScheduleException::date))
                        .map(Exceptional::of)
                        .toList(),
                timetable.holidays().entrySet().stream()
                        .map(day -> new Holiday(day.getKey(), day.getValue()))
                        .filter(day -> !day.date().isBefore(today))
                        .sorted(Comparator.comparing(Holiday::date))
                        .toList(),
                timetable.offered().stream().map(Offered::of).toList(),
                Window.of(timetable.window()));
    }

    private static List<Week> weeks(Timetable timetable, LocalDate today) {
        long past = timetable.weeks().stream()
                .filter(week -> !week.effectiveFrom().isAfter(today))
                .count();
        return timetable.weeks().stream()
                .skip(Math.max(0, past - 1))
                .map(Week::of)
                .toList();
    }
}
