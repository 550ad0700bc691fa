package org.horarium.command.interop;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.PractitionerRole.DaysOfWeek;
import org.hl7.fhir.r4.model.PractitionerRole.PractitionerRoleAvailableTimeComponent;
import org.jspecify.annotations.Nullable;

/** Reads the weekly hours that a role states. */
final class AvailableTimes {

    private AvailableTimes() {}

    static List<Shift> of(List<PractitionerRoleAvailableTimeComponent> times) {
        return times.stream().flatMap(AvailableTimes::shifts).distinct().toList();
    }

    private static Stream<Shift> shifts(PractitionerRoleAvailableTimeComponent time) {
        if (!time.hasDaysOfWeek()) {
            throw new Unreadable("An available time names no day of the week.");
        }
        LocalTime start = time.getAllDay() ? LocalTime.MIDNIGHT : minute(time.getAvailableStartTime());
        LocalTime end = time.getAllDay() ? LocalTime.MIDNIGHT : minute(time.getAvailableEndTime());
        if (!end.equals(LocalTime.MIDNIGHT) && !start.isBefore(end)) {
            throw new Unreadable("An available time does not end after it starts on the same day.");
        }
        return time.getDaysOfWeek().stream().map(day -> new Shift(weekday(day), start, end));
    }

    private static LocalTime minute(@Nullable String time) {
        if (time == null) {
            throw new Unreadable("An available time lacks its start or its end.");
        }
        try {
            return LocalTime.parse(time).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeParseException e) {
            throw new Unreadable("An available time starts or ends at no time of day.");
        }
    }

    private static DayOfWeek weekday(Enumeration<DaysOfWeek> day) {
        return switch (day.getValue()) {
            case MON -> DayOfWeek.MONDAY;
            case TUE -> DayOfWeek.TUESDAY;
            case WED -> DayOfWeek.WEDNESDAY;
            case THU -> DayOfWeek.THURSDAY;
            case FRI -> DayOfWeek.FRIDAY;
            case SAT -> DayOfWeek.SATURDAY;
            case SUN -> DayOfWeek.SUNDAY;
            default -> throw new Unreadable("An available time names no day of the week.");
        };
    }
}
