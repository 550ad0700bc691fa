package org.horarium.command.scheduling;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.scheduling.Holiday;
import org.springframework.stereotype.Component;

/** Knows the public holidays of the world's regions, by the Jollyday library. */
@Component
class PublicHolidays {

    private static final int YEARS_AHEAD = 3;

    /** The holidays of this year and the next ones, in order. */
    List<Holiday> of(String region, Instant now) {
        String[] parts = region.split("-", 2);
        HolidayManager manager = managerOf(parts[0]);
        String[] subdivision = parts.length == 2 ? new String[] {parts[1]} : new String[0];
        if (parts.length == 2 && !manager.getCalendarHierarchy().getChildren().containsKey(parts[1])) {
            throw unknown();
        }
        int year = now.atZone(ZoneOffset.UTC).getYear();
        return IntStream.rangeClosed(year, year + YEARS_AHEAD)
                .mapToObj(each -> manager.getHolidays(Year.of(each), subdivision))
                .flatMap(Collection::stream)
                .map(day -> new Holiday(day.getDate(), day.getDescription(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Holiday::date).thenComparing(Holiday::name))
                .toList();
    }

    private static HolidayManager managerOf(String country) {
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country));
        } catch (RuntimeException e) {
            throw unknown();
        }
    }

    private static InvalidInput unknown() {
        return new InvalidInput("region", "must be a country or subdivision with known public holidays, such as us-ma");
    }
}
