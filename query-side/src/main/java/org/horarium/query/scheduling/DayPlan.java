package org.horarium.query.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.OpenHours;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.VisitType;
import org.jspecify.annotations.Nullable;

/** Works out what can still be booked of a doctor's day, by the rules that a booking is decided by. */
record DayPlan(Timetable timetable, List<Claim> claims, Instant now) {

    /** One free day for each place at which the doctor is on that date, even where nothing is left of it. */
    List<FreeDay> on(LocalDate date) {
        Map<LocationId, List<OpenHours>> byPlace = new LinkedHashMap<>();
        for (OpenHours hours : timetable.openOn(date)) {
            byPlace.computeIfAbsent(hours.location(), place -> new ArrayList<>())
                    .add(hours);
        }
        return byPlace.entrySet().stream()
                .map(place -> freeDay(place.getKey(), date, place.getValue()))
                .toList();
    }

    private FreeDay freeDay(LocationId place, LocalDate date, List<OpenHours> hours) {
        List<Claim> relevant = claims.stream()
                .filter(claim -> claim.isLive(now))
                .filter(claim -> hours.stream().anyMatch(open -> reach(open).overlaps(claim.slot())))
                .toList();
        List<Offer> offers = timetable.offered().stream()
                .map(type -> offer(type, hours, relevant))
                .toList();
        return new FreeDay(place, hours.get(0).zone(), date, offers, recomputeAt(offers, relevant));
    }

    private Offer offer(VisitType type, List<OpenHours> hours, List<Claim> claims) {
        Instant earliest = now.plus(timetable.window().minimumNotice());
        List<TimeSlot> taken = claims.stream().map(Claim::slot).toList();
        List<Integer> starts = hours.stream()
                .flatMap(open -> timetable.freeStartsWithin(open, type, taken).stream())
                .filter(start -> !start.isBefore(earliest))
                .map(EpochMinutes::of)
                .sorted()
                .distinct()
                .toList();
        return Offer.of(type, starts);
    }

    /** The hours with the longest buffers that any visit adds to them. */
    private TimeSlot reach(OpenHours hours) {
        return hours.slot().widened(longest(VisitType::bufferBefore), longest(VisitType::bufferAfter));
    }

    private Duration longest(java.util.function.Function<VisitType, Duration> buffer) {
        return timetable.offered().stream().map(buffer).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private @Nullable Instant recomputeAt(List<Offer> offers, List<Claim> claims) {
        Stream<Instant> lapses = offers.stream()
                .filter(offer -> !offer.isEmpty())
                .map(offer -> lapse(offer.free().get(0)));
        Stream<Instant> ends = claims.stream().map(Claim::heldUntil).filter(Objects::nonNull);
        return Stream.concat(lapses, ends).min(Instant::compareTo).orElse(null);
    }

    /** When the start has just become too near to be booked. */
    private Instant lapse(int start) {
        return EpochMinutes.instant(start)
                .minus(timetable.window().minimumNotice())
                .plusSeconds(1);
    }
}
