package org.horarium.command.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.command.Zones;
import org.horarium.command.scheduling.ScheduleRequests.ExceptionalDate;
import org.horarium.command.scheduling.ScheduleRequests.Week;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.ScheduleException;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * Reads working hours as clients write them, against the places where the doctor works.
 *
 * @param places the zones of the doctor's places; the first place is meant where none is named
 */
record Hours(Map<LocationId, ZoneId> places) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    WeeklyHours week(Week request, LocalDate today) {
        List<WorkingHours> hours = request.hours().stream()
                .filter(row -> !Boolean.FALSE.equals(row.isAvailable()))
                .map(row -> hours(
                        DayOfWeek.of(row.dayOfWeek() == 0 ? 7 : row.dayOfWeek()),
                        row.startTime(),
                        row.endTime(),
                        row.locationId(),
                        request.zone()))
                .toList();
        LocalDate first = request.effectiveFrom() == null ? today : request.effectiveFrom();
        return new WeeklyHours(plausible("effective_from", first), apart(hours));
    }

    ScheduleException exception(ExceptionalDate request) {
        boolean closed = Boolean.TRUE.equals(request.closed());
        var stretches = request.hours() == null ? List.<ScheduleRequests.Stretch>of() : request.hours();
        if (closed != stretches.isEmpty()) {
            throw new InvalidInput("hours", "must be given unless the date is closed, and not where it is");
        }
        List<WorkingHours> hours = stretches.stream()
                .map(row -> hours(
                        request.date().getDayOfWeek(),
                        row.startTime(),
                        row.endTime(),
                        row.locationId(),
                        request.zone()))
                .toList();
        return new ScheduleException(plausible("date", request.date()), apart(hours), request.reason());
    }

    private WorkingHours hours(
            DayOfWeek day, LocalTime start, LocalTime end, @Nullable UUID place, @Nullable String zone) {
        LocationId location = place == null ? onlyPlace() : new LocationId(place);
        ZoneId ofPlace = places.get(location);
        if (ofPlace == null) {
            throw new InvalidInput("location_id", "must be a place of one of the doctor's roles");
        }
        if (start.getSecond() + start.getNano() + end.getSecond() + end.getNano() != 0) {
            throw new InvalidInput("start_time", "and end_time must be on whole minutes");
        }
        if (!end.equals(LocalTime.MIDNIGHT) && !start.isBefore(end)) {
            throw new InvalidInput("end_time", "must come after start_time (00:00 is the midnight that ends the day)");
        }
        return new WorkingHours(day, start, end, location, zone == null ? ofPlace : Zones.of("zone", zone));
    }

    static LocalDate plausible(String field, LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new InvalidInput(field, "must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return date;
    }

    private LocationId onlyPlace() {
        return places.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput("location_id", "is required: the doctor has no place of work yet"));
    }

    private static List<WorkingHours> apart(List<WorkingHours> hours) {
        List<WorkingHours> sorted = hours.stream()
                .sorted(Comparator.comparing(WorkingHours::day).thenComparing(WorkingHours::start))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            WorkingHours before = sorted.get(i - 1);
            WorkingHours after = sorted.get(i);
            if (before.day() == after.day()
                    && (before.end().equals(LocalTime.MIDNIGHT) || after.start().isBefore(before.end()))) {
                throw new InvalidInput("hours", "must not overlap on one day");
            }
        }
        return sorted;
    }
}
