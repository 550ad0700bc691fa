package org.horarium.command.interop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * The hours that one role states. A doctor may have several roles but has one week, so they are laid into the weeks
 * that stand already: all that is said of the role's own places is replaced, and hours elsewhere stay.
 *
 * @param until the last day of the role, where it ends
 */
record RoleHours(Collection<LocationId> places, LocalDate from, @Nullable LocalDate until, List<WorkingHours> hours) {

    private static final Comparator<WorkingHours> BY_DAY = Comparator.comparing(WorkingHours::day)
            .thenComparing(WorkingHours::start)
            .thenComparing(hours -> hours.location().value());

    /** The weeks that have to be set; none where all is as stated. */
    List<WeeklyHours> changesTo(List<WeeklyHours> standing) {
        List<WeeklyHours> weeks = new ArrayList<>(standing);
        List<WeeklyHours> changes = new ArrayList<>();
        for (LocalDate date : turningPoints(standing)) {
            List<WorkingHours> before = hoursOn(date, weeks);
            List<WorkingHours> after = laidInto(before, date);
            if (!new HashSet<>(before).equals(new HashSet<>(after))) {
                WeeklyHours week = new WeeklyHours(date, after);
                weeks.removeIf(other -> other.effectiveFrom().equals(date));
                weeks.add(week);
                changes.add(week);
            }
        }
        return changes;
    }

    /** The first days of all weeks that the role takes part in, and the day on which it no longer does. */
    private NavigableSet<LocalDate> turningPoints(List<WeeklyHours> weeks) {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        dates.add(from);
        weeks.stream()
                .map(WeeklyHours::effectiveFrom)
                .filter(date -> date.isAfter(from) && !isOver(date))
                .forEach(dates::add);
        if (until != null) {
            dates.add(until.plusDays(1));
        }
        return dates;
    }

    private List<WorkingHours> laidInto(List<WorkingHours> week, LocalDate date) {
        Stream<WorkingHours> elsewhere = week.stream().filter(open -> !places.contains(open.location()));
        Stream<WorkingHours> here = isOver(date) ? Stream.empty() : hours.stream();
        return Stream.concat(elsewhere, here).distinct().sorted(BY_DAY).toList();
    }

    private boolean isOver(LocalDate date) {
        return until != null && date.isAfter(until);
    }

    private static List<WorkingHours> hoursOn(LocalDate date, List<WeeklyHours> weeks) {
        return weeks.stream()
                .filter(week -> !week.effectiveFrom().isAfter(date))
                .max(Comparator.comparing(WeeklyHours::effectiveFrom))
                .map(WeeklyHours::hours)
                .orElse(List.of());
    }
}
