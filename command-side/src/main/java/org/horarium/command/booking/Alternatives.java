package org.horarium.command.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        return decision.terms()
                .visitType(wish)
                .map(type -> to(wish, type, decision))
                .orElse(List.of());
    }

    private List<TimeSlot> to(Wish wish, VisitType type, Decision decision) {
        Wish from = wish.start().isBefore(decision.now()) ? startingAt(wish, decision.now()) : wish;
        LocalDate date = LocalDate.ofInstant(from.start(), ZoneOffset.UTC);
        List<TimeSlot> near = nearest(from, type, decision, Stream.of(date.minusDays(1), date, date.plusDays(1)));
        return near.size() == OFFERED
                ? near
                : Stream.concat(
                                near.stream(),
                                nearest(from, type, decision, date.plusDays(2).datesUntil(date.plusDays(DAYS_AHEAD)))
                                        .stream())
                        .limit(OFFERED)
                        .toList();
    }

    private List<TimeSlot> nearest(Wish wish, VisitType type, Decision decision, Stream<LocalDate> dates) {
        Predicate<Instant> free = start -> decision.isFree(startingAt(wish, start))
                && isFreeOnDaysNotOpen(type.claimFor(TimeSlot.of(start, type.duration())), wish, decision);
        return dates.flatMap(date -> decision.terms().timetable().openOn(date).stream())
                .flatMap(hours -> decision.terms().timetable().startsWithin(hours, type).stream())
                .filter(start -> !start.equals(wish.start()) || decision.hold() != null)
                .sorted(Comparator.comparing(
                        start -> Duration.between(wish.start(), start).abs()))
                .filter(free)
                .limit(OFFERED)
                .map(start -> TimeSlot.of(start, type.duration()))
                .toList();
    }

    private boolean isFreeOnDaysNotOpen(TimeSlot claimed, Wish wish, Decision decision) {
        return Calendars.days(wish.doctor(), claimed)
                .filter(id -> decision.days().day(id).isEmpty())
                .allMatch(id -> timetables
                        .day(id)
                        .inTheWay(claimed, decision.now(), claim -> false)
                        .isEmpty());
    }

    private static Wish startingAt(Wish wish, Instant start) {
        return new Wish(wish.doctor(), start, wish.visitType(), wish.duration(), wish.mode());
    }
}
