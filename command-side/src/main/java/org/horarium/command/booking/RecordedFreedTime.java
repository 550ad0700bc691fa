package org.horarium.command.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works it out of the timetable and the days, as they are recorded. */
@Component
class RecordedFreedTime implements FreedTime {

    private final Timetables timetables;
    private final Clock clock;

    RecordedFreedTime(Timetables timetables, Clock clock) {
        this.timetables = timetables;
        this.clock = clock;
    }

    @Override
    public List<Chance> chances(DoctorId doctor, TimeSlot freed, @Nullable String visitType, @Nullable VisitMode mode) {
        Terms terms = new Terms(timetables.of(doctor), clock.instant());
        Optional<VisitType> type = terms.visitType(new Wish(doctor, freed.start(), visitType, null, mode));
        Map<CalendarId, Day> days = new HashMap<>();
        return type.isEmpty()
                ? List.of()
                : starts(freed, type.get(), terms)
                        .filter(start -> type.get()
                                .claimFor(TimeSlot.of(start, type.get().duration()))
                                .overlaps(freed))
                        .map(start -> new Wish(doctor, start, type.get().code(), null, mode))
                        .flatMap(wish -> Stream.ofNullable(terms.offer(wish).visit()))
                        .filter(visit -> isFree(visit, terms.now(), days))
                        .map(visit -> new Chance(
                                visit,
                                visit.slot()
                                        .start()
                                        .minus(terms.timetable().window().minimumNotice())))
                        .toList();
    }

    /** The start of what came free, and those that are proposed anyway. */
    private static Stream<Instant> starts(TimeSlot freed, VisitType type, Terms terms) {
        LocalDate first = LocalDate.ofInstant(freed.start(), ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(freed.end(), ZoneOffset.UTC);
        Stream<Instant> proposed = first.minusDays(1)
                .datesUntil(last.plusDays(2))
                .flatMap(date -> terms.timetable().openOn(date).stream())
                .flatMap(hours -> terms.timetable().startsWithin(hours, type).stream());
        return Stream.concat(Stream.of(freed.start().plus(type.bufferBefore())), proposed)
                .distinct()
                .sorted(Comparator.naturalOrder());
    }

    private boolean isFree(Visit visit, Instant now, Map<CalendarId, Day> days) {
        return Calendars.days(visit.doctor(), visit.claimed()).allMatch(id -> days.computeIfAbsent(id, timetables::day)
                .inTheWay(visit.claimed(), now, claim -> false)
                .isEmpty());
    }

    @Override
    public boolean suits(PatientId patient, TimeSlot visit) {
        return Calendars.days(patient, visit)
                .allMatch(id -> timetables.day(id).inTheWay(visit, null).isEmpty());
    }

    @Override
    public boolean isHeld(DoctorId doctor, TimeSlot freed, Collection<HoldId> butFor) {
        Instant now = clock.instant();
        return Calendars.days(doctor, freed)
                .flatMap(id -> timetables.day(id).allInTheWay(freed, now))
                .filter(claim -> claim.kind() == Claim.Kind.HELD)
                .anyMatch(claim -> !butFor.contains(new HoldId(claim.key().id())));
    }
}
