package org.horarium.command.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.scheduling.Timetable;
import org.jspecify.annotations.Nullable;

/** Reads when a visit is to start: a moment, or a date and time on the wall of the clinic. */
final class Starts {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private Starts() {}

    /** The moment that is meant. The timetable is asked for only where a date and a time need its zone. */
    static Instant of(
            Supplier<Timetable> timetable,
            @Nullable OffsetDateTime start,
            @Nullable LocalDate date,
            @Nullable LocalTime time) {
        if (start != null) {
            if (date != null || time != null) {
                throw new InvalidInput("start", "cannot go with appointment_date and appointment_time");
            }
            return plausible("start", start);
        }
        if (date == null) {
            throw new InvalidInput("appointment_date", "is required where there is no start");
        }
        checkYear("appointment_date", date.getYear());
        if (time == null) {
            throw new InvalidInput("appointment_time", "is required where there is no start");
        }
        return plausible("appointment_time", onTheWall(date.atTime(time), Timetables.zoneOn(timetable.get(), date)));
    }

    /** A moment on a whole minute, in years that a calendar knows. */
    static Instant plausible(String field, OffsetDateTime moment) {
        checkYear(field, moment.getYear());
        Instant instant = moment.toInstant();
        if (!instant.equals(instant.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidInput(field, "must be on a whole minute");
        }
        return instant;
    }

    private static void checkYear(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInput(field, "must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    private static OffsetDateTime onTheWall(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new InvalidInput(
                    "appointment_time", "does not exist on that date: the clocks of " + zone + " skip it");
        }
        if (offsets.size() > 1) {
            throw new InvalidInput(
                    "appointment_time",
                    "comes twice on that date, when the clocks of " + zone + " go back: send start with an offset");
        }
        return local.atOffset(offsets.get(0));
    }
}
