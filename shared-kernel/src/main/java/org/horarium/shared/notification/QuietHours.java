package org.horarium.shared.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.horarium.shared.scheduling.WallClock;

/** The hours of each day, as a wall shows them, in which somebody wants to be left in peace; mostly over midnight. */
public record QuietHours(LocalTime from, LocalTime to) {

    /**
     * Their end, where that moment is in them. On days when clocks change they are never shorter than the wall says: an
     * end that the wall shows twice is the later one, and one that it skips is the moment of the change.
     */
    public Optional<Instant> endAfter(Instant moment, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        return Stream.of(today.minusDays(1), today)
                .filter(day -> !moment.isBefore(WallClock.earliest(day.atTime(from), zone)))
                .map(day -> WallClock.latest(lastDay(day).atTime(to), zone))
                .filter(moment::isBefore)
                .max(Instant::compareTo);
    }

    private LocalDate lastDay(LocalDate first) {
        return to.isAfter(from) ? first : first.plusDays(1);
    }
}
