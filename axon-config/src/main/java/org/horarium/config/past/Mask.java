package org.horarium.config.past;

import java.util.LinkedHashMap;
import java.util.Map;
import org.horarium.shared.scheduling.ScheduleException;
import org.horarium.shared.scheduling.Timetable;
import org.jspecify.annotations.Nullable;

/** Covers what people wrote in their own words: it may say anything of anybody. */
final class Mask {

    private static final String MASK = "•••";

    private Mask() {}

    static @Nullable String of(@Nullable String words) {
        return words == null ? null : MASK;
    }

    static Timetable of(Timetable timetable) {
        Map<java.time.LocalDate, ScheduleException> exceptions = new LinkedHashMap<>();
        timetable
                .exceptions()
                .forEach((date, it) ->
                        exceptions.put(date, new ScheduleException(it.date(), it.hours(), of(it.reason()))));
        return new Timetable(
                timetable.weeks(), timetable.visitTypes(), timetable.window(), exceptions, timetable.holidays());
    }
}
