package org.horarium.query.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.horarium.shared.scheduling.OpenHours;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.VisitType;

/** Which days of a doctor have to be worked out again: all of them, some local dates, or what some UTC dates touch. */
final class DaysToPlan {

    private boolean all;
    private final Set<LocalDate> local = new HashSet<>();
    private final Set<LocalDate> utc = new HashSet<>();

    static DaysToPlan everyDay() {
        DaysToPlan days = new DaysToPlan();
        days.addAll();
        return days;
    }

    static DaysToPlan on(Collection<LocalDate> localDates) {
        DaysToPlan days = new DaysToPlan();
        days.local.addAll(localDates);
        return days;
    }

    void addAll() {
        all = true;
    }

    void touch(LocalDate utcDate) {
        utc.add(utcDate);
    }

    /** The local dates that were named, in the horizon or not. */
    Set<LocalDate> named() {
        return local;
    }

    boolean areAll() {
        return all;
    }

    /** The local dates to work out, none outside the doctor's horizon. */
    List<LocalDate> of(SearchDoctor doctor, LocalDate today) {
        return doctor.horizon(today)
                .filter(date -> all || local.contains(date) || isTouched(doctor.timetable(), date))
                .toList();
    }

    private boolean isTouched(Timetable timetable, LocalDate date) {
        List<LocalDate> near = Stream.of(date.minusDays(1), date, date.plusDays(1))
                .filter(utc::contains)
                .toList();
        return !near.isEmpty()
                && timetable.openOn(date).stream()
                        .map(open -> reach(timetable, open))
                        .anyMatch(open -> near.stream().anyMatch(day -> open.overlaps(utcDay(day))));
    }

    private static TimeSlot reach(Timetable timetable, OpenHours hours) {
        Duration longest = timetable.offered().stream()
                .map(VisitType::stride)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return hours.slot().widened(longest, longest);
    }

    static TimeSlot utcDay(LocalDate date) {
        return TimeSlot.of(date.atStartOfDay(ZoneOffset.UTC).toInstant(), Duration.ofDays(1));
    }
}
