package org.horarium.command.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.horarium.command.Evidence;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitType;
import org.springframework.stereotype.Component;

/** Finds what could be had instead: up to three visits with the same doctor, nearest to the wish first. */
@Component
class Alternatives {

    private static final int OFFERED = 3;
    private static final int DAYS_AHEAD = 7;

    private final Timetables timetables;

    Alternatives(Timetables timetables) {
        this.timetables = timetables;
    }

    List<TimeSlot> to(Wish wish, Decision decision) {
        return Evidence.aside(() -> decision.terms()
                .visitType(wish)
                .map(type -> to(wish, type, decision))
                .orElse(List.of()));
    }

    private List<TimeSlot> to(Wish wish, VisitType type, Decision decision) {
        Wish from = startingAt(wish, decision.terms().nearestBookable(wish.start()));
        LocalDate date = LocalDate.ofInstant(from.start(), ZoneOffset.UTC);
        List<TimeSlot> near = nearest(from, type, decision, Stream.of(date.minusDays(1), date, date.plusDays(1)));
        return near.size() == OFFERED
                ? near
                : Stream.concat(
                                near.stream(),
                                nearest(
                                        from,
                                        type,
                                        decision,
                                        date.plusDays(2).datesUntil(date.plusDays(DAYS_AHEAD + 1)))
                                        .stream())
                        .limit(OFFERED)
                        .toList();
    }

    private List<TimeSlot> nearest(Wish wish, VisitType type, Decision decision, Stream<LocalDate> dates) {
        return dates.flatMap(date -> decision.terms().timetable().openOn(date).stream())
                .flatMap(hours -> decision.terms().timetable().startsWithin(hours, type).stream())
                .distinct()
                .sorted(Comparator.comparing(
                        start -> Duration.between(wish.start(), start).abs()))
                .map(start -> TimeSlot.of(start, type.duration()))
                .filter(visit -> decision.isFree(startingAt(wish, visit.start())))
                .filter(visit -> isFreeOnDaysNotOpen(visit, type, wish, decision))
                .limit(OFFERED)
                .toList();
    }

    private boolean isFreeOnDaysNotOpen(TimeSlot visit, VisitType type, Wish wish, Decision decision) {
        TimeSlot claimed = type.claimFor(visit);
        return Calendars.days(wish.doctor(), claimed)
                        .filter(id -> !decision.days().doctors().containsKey(id))
                        .allMatch(id -> timetables
                                .day(id)
                                .inTheWay(claimed, decision.now(), claim -> false)
                                .isEmpty())
                && Stream.ofNullable(decision.patient())
                        .flatMap(patient -> Calendars.days(patient, visit))
                        .filter(id -> !decision.days().patients().containsKey(id))
                        .allMatch(id -> timetables.day(id).inTheWay(visit, null).isEmpty());
    }

    private static Wish startingAt(Wish wish, Instant start) {
        return new Wish(wish.doctor(), start, wish.visitType(), wish.duration(), wish.mode());
    }
}
