package org.horarium.shared.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** An interval of real time: the start belongs to it, the end does not, so that neighbours touch without a clash. */
public record TimeSlot(Instant start, Instant end) {

    public TimeSlot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A slot ends after it starts");
        }
    }

    /** The slot of that length from that moment on. */
    public static TimeSlot of(Instant start, Duration length) {
        return new TimeSlot(start, start.plus(length));
    }

    /** Whether both hold at least one moment in common. */
    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether all of the other lies within this one. */
    public boolean contains(TimeSlot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** The slot with time added at both ends. */
    public TimeSlot widened(Duration before, Duration after) {
        return new TimeSlot(start.minus(before), end.plus(after));
    }

    /** The UTC dates that it touches, one for nearly all, two across midnight: the streams that must know of it. */
    public List<LocalDate> utcDates() {
        LocalDate first = LocalDate.ofInstant(start, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC);
        return first.equals(last)
                ? List.of(first)
                : first.datesUntil(last.plusDays(1)).toList();
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}
