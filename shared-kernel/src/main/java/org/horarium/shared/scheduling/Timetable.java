package org.horarium.shared.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.DoctorScheduleEvent.BookingWindowSet;
import org.horarium.shared.scheduling.DoctorScheduleEvent.HolidaysObserved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionAdded;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionRemoved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeOffered;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeWithdrawn;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's schedule as its events tell it. The command side decides by it and the query side offers by it, so that
 * what is offered and what is accepted cannot differ.
 *
 * @param weeks every working week that was ever set, in the order of their first days
 * @param visitTypes what is offered, by code, the oldest offer first
 */
public record Timetable(
        List<WeeklyHours> weeks,
        Map<String, VisitType> visitTypes,
        BookingWindow window,
        Map<LocalDate, ScheduleException> exceptions,
        Map<LocalDate, String> holidays) {

    /** The timetable of a doctor about whose hours nothing is known. */
    public static final Timetable EMPTY =
            new Timetable(List.of(), Map.of(), BookingWindow.STANDARD, Map.of(), Map.of());

    public Timetable {
        weeks = List.copyOf(weeks);
        visitTypes = Collections.unmodifiableMap(new LinkedHashMap<>(visitTypes));
        exceptions = inOrder(exceptions);
        holidays = inOrder(holidays);
    }

    /** The timetable after that event. */
    public Timetable with(DoctorScheduleEvent event) {
        if (event instanceof WeeklyHoursSet set) {
            return new Timetable(replacing(set.week()), visitTypes, window, exceptions, holidays);
        } else if (event instanceof VisitTypeOffered offered) {
            VisitType type = offered.visitType();
            return withVisitTypes(types -> types.put(type.code(), type));
        } else if (event instanceof VisitTypeWithdrawn withdrawn) {
            return withVisitTypes(types -> types.remove(withdrawn.code()));
        } else if (event instanceof BookingWindowSet set) {
            return new Timetable(weeks, visitTypes, set.window(), exceptions, holidays);
        } else if (event instanceof ScheduleExceptionAdded added) {
            return withExceptions(all -> all.put(added.exception().date(), added.exception()));
        } else if (event instanceof ScheduleExceptionRemoved removed) {
            return withExceptions(all -> all.remove(removed.date()));
        } else if (event instanceof HolidaysObserved observed) {
            Map<LocalDate, String> dates = new HashMap<>();
            observed.holidays().forEach(day -> dates.put(day.date(), day.name()));
            return new Timetable(weeks, visitTypes, window, exceptions, dates);
        }
        throw new IllegalStateException("Unknown event " + event.getClass());
    }

    /** When the doctor receives patients on that local date, earliest first. An exception outranks a holiday. */
    public List<OpenHours> openOn(LocalDate date) {
        return Stretches.apart(hoursOn(date)
                .flatMap(hours ->
                        hours.on(date).map(slot -> new OpenHours(slot, hours.location(), hours.zone())).stream())
                .sorted(Comparator.comparing(open -> open.slot().start())));
    }

    /** The hours into which all of that visit falls, where two stretches that touch at one place count as one. */
    public Optional<OpenHours> openDuring(TimeSlot visit) {
        return allOpenDuring(visit).findFirst();
    }

    /** Whether all of that visit falls into hours at that place. */
    public boolean isOpenAt(LocationId place, TimeSlot visit) {
        return allOpenDuring(visit).anyMatch(open -> open.location().equals(place));
    }

    private Stream<OpenHours> allOpenDuring(TimeSlot visit) {
        LocalDate around = LocalDate.ofInstant(visit.start(), ZoneOffset.UTC);
        Stream<OpenHours> near =
                around.minusDays(2).datesUntil(around.plusDays(3)).flatMap(date -> openOn(date).stream());
        return Stretches.joined(near).stream().filter(open -> open.slot().contains(visit));
    }

    /** What is meant by that code; without a code, the visit that was offered first. */
    public Optional<VisitType> visitType(@Nullable String code) {
        if (visitTypes.isEmpty()) {
            return Optional.of(VisitType.CONSULTATION)
                    .filter(type -> code == null || type.code().equals(code));
        }
        return code == null ? visitTypes.values().stream().findFirst() : Optional.ofNullable(visitTypes.get(code));
    }

    /** Everything that can be booked, the oldest offer first. */
    public List<VisitType> offered() {
        return visitTypes.isEmpty() ? List.of(VisitType.CONSULTATION) : List.copyOf(visitTypes.values());
    }

    /** The starts that are proposed within those hours, one stride apart, whether or not they are still free. */
    public List<Instant> startsWithin(OpenHours hours, VisitType type) {
        List<Instant> starts = new ArrayList<>();
        Instant start = hours.slot().start();
        while (!start.plus(type.duration()).isAfter(hours.slot().end())) {
            starts.add(start);
            start = start.plus(type.stride());
        }
        return starts;
    }

    /** The same starts, but for those whose visit with its buffers would meet with time that is taken. */
    public List<Instant> freeStartsWithin(OpenHours hours, VisitType type, Collection<TimeSlot> taken) {
        return startsWithin(hours, type).stream()
                .filter(start -> {
                    TimeSlot claim = type.claimFor(TimeSlot.of(start, type.duration()));
                    return taken.stream().noneMatch(claim::overlaps);
                })
                .toList();
    }

    /** By date, so that the same timetable is written as the same text, whichever way it came to be. */
    private static <V> Map<LocalDate, V> inOrder(Map<LocalDate, V> dates) {
        return Collections.unmodifiableMap(new TreeMap<>(dates));
    }

    private Stream<WorkingHours> hoursOn(LocalDate date) {
        ScheduleException exception = exceptions.get(date);
        if (exception != null) {
            return exception.hours().stream();
        }
        if (holidays.containsKey(date)) {
            return Stream.empty();
        }
        return weekOf(date).stream()
                .flatMap(week -> week.hours().stream())
                .filter(hours -> hours.day() == date.getDayOfWeek());
    }

    private Optional<WeeklyHours> weekOf(LocalDate date) {
        return weeks.stream()
                .filter(week -> !week.effectiveFrom().isAfter(date))
                .reduce((earlier, later) -> later);
    }

    private List<WeeklyHours> replacing(WeeklyHours week) {
        return Stream.concat(
                        weeks.stream().filter(other -> !other.effectiveFrom().equals(week.effectiveFrom())),
                        Stream.of(week))
                .sorted(Comparator.comparing(WeeklyHours::effectiveFrom))
                .toList();
    }

    private Timetable withVisitTypes(Consumer<Map<String, VisitType>> change) {
        Map<String, VisitType> changed = new LinkedHashMap<>(visitTypes);
        change.accept(changed);
        return new Timetable(weeks, changed, window, exceptions, holidays);
    }

    private Timetable withExceptions(Consumer<Map<LocalDate, ScheduleException>> change) {
        Map<LocalDate, ScheduleException> changed = new HashMap<>(exceptions);
        change.accept(changed);
        return new Timetable(weeks, visitTypes, window, changed, holidays);
    }
}
