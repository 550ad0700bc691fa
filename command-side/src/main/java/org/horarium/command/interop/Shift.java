package org.horarium.command.interop;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.WorkingHours;

/**
 * A stretch of a weekday, wherever it is worked.
 *
 * @param end may be 00:00 for the midnight that ends the day
 */
record Shift(DayOfWeek day, LocalTime start, LocalTime end) {

    private static final String TIME = "(\\d{1,2}:\\d{2})";
    private static final Pattern WRITTEN = Pattern.compile("(\\S+)\\s+" + TIME + "\\s*-\\s*" + TIME);

    Shift {
        if (!end.equals(LocalTime.MIDNIGHT) && !start.isBefore(end)) {
            throw new IllegalArgumentException("A shift ends after it starts");
        }
    }

    /** Reads {@code Mon-Thu 09:00-17:00; Fri,Sat 09:00-12:00}; nothing, or {@code none}, for no shift at all. */
    static List<Shift> allOf(String written) {
        if (written.isBlank() || written.strip().equalsIgnoreCase("none")) {
            return List.of();
        }
        try {
            return Arrays.stream(written.split(";", -1))
                    .flatMap(part -> part(part.strip()))
                    .toList();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new InvalidInput("default_hours", "must read like Mon-Fri 09:00-17:00, several separated by ;");
        }
    }

    /** The shift, worked at that place. */
    WorkingHours at(LocationId location, ZoneId zone) {
        return new WorkingHours(day, start, end, location, zone);
    }

    private static Stream<Shift> part(String part) {
        Matcher matcher = WRITTEN.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No shift");
        }
        LocalTime start = time(matcher.group(2));
        LocalTime end = time(matcher.group(3));
        return Arrays.stream(matcher.group(1).split(",", -1))
                .flatMap(Shift::days)
                .map(day -> new Shift(day, start, end));
    }

    private static Stream<DayOfWeek> days(String written) {
        String[] ends = written.split("-", 2);
        DayOfWeek first = day(ends[0]);
        int length = Math.floorMod(day(ends[ends.length - 1]).getValue() - first.getValue(), 7);
        return IntStream.rangeClosed(0, length).mapToObj(first::plus);
    }

    private static DayOfWeek day(String written) {
        String name = written.toUpperCase(Locale.ROOT);
        Optional<DayOfWeek> meant = Arrays.stream(DayOfWeek.values())
                .filter(day -> name.length() >= 3 && day.name().startsWith(name))
                .findFirst();
        return meant.orElseThrow(() -> new IllegalArgumentException("No weekday"));
    }

    private static LocalTime time(String written) {
        return written.equals("24:00")
                ? LocalTime.MIDNIGHT
                : LocalTime.parse(written.length() < 5 ? "0" + written : written);
    }
}
