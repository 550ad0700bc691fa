package org.horarium.command.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.horarium.command.Interval;
import org.horarium.command.scheduling.PlanningPreview.BookableDay;
import org.horarium.command.scheduling.PlanningPreview.BookableSlot;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.VisitType;
import org.jspecify.annotations.Nullable;

/** What can be booked by a timetable, as a search would offer it. */
record Outlook(Timetable timetable, List<TimeSlot> taken, Instant now) {

    /** The slots of those dates for that kind of visit, for the shortest where none is named. */
    List<BookableDay> on(List<LocalDate> dates, @Nullable String visitType) {
        Optional<VisitType> type = visitType == null
                ? timetable.offered().stream().min(Comparator.comparing(VisitType::duration))
                : timetable.visitType(visitType);
        return dates.stream()
                .map(date -> new BookableDay(
                        date, type.map(known -> slots(date, known)).orElse(List.of())))
                .toList();
    }

    private List<BookableSlot> slots(LocalDate date, VisitType type) {
        return timetable.openOn(date).stream()
                .flatMap(open -> timetable.freeStartsWithin(open, type, taken).stream()
                        .filter(start -> timetable.window().admits(start, now))
                        .map(start -> Interval.of(TimeSlot.of(start, type.duration()), open.zone())))
                .distinct()
                .map(interval -> new BookableSlot(interval.start(), interval.end(), type.code()))
                .sorted(Comparator.comparing(BookableSlot::start))
                .toList();
    }
}
