package org.horarium.shared.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.horarium.shared.doctors.LocationId;

/**
 * One stretch of a working day at one place, as the clock on its wall shows it.
 *
 * @param end may be 00:00 for the midnight that ends the day
 */
public record WorkingHours(DayOfWeek day, LocalTime start, LocalTime end, LocationId location, ZoneId zone) {

    public WorkingHours {
        if (!end.equals(LocalTime.MIDNIGHT) && !start.isBefore(end)) {
            throw new IllegalArgumentException("Working hours end after they start");
        }
    }

    /** The real time that these hours are on that date; none where a change of clocks skips all of them. */
    Optional<TimeSlot> on(LocalDate date) {
        LocalDate endDate = end.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        var opens = WallClock.earliest(date.atTime(start), zone);
        var closes = WallClock.latest(endDate.atTime(end), zone);
        return opens.isBefore(closes) ? Optional.of(new TimeSlot(opens, closes)) : Optional.empty();
    }
}
