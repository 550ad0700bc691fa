package org.horarium.query.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.CalendarId;
import org.springframework.stereotype.Component;

/** Brings the rows up to date; always within the transaction of whoever asks. */
@Component
class SlotPlanner {

    private final DoctorRows doctors;
    private final ClaimRows claims;
    private final PlaceRows places;
    private final SlotDayRows days;
    private final Clock clock;

    SlotPlanner(DoctorRows doctors, ClaimRows claims, PlaceRows places, SlotDayRows days, Clock clock) {
        this.doctors = doctors;
        this.claims = claims;
        this.places = places;
        this.days = days;
        this.clock = clock;
    }

    /** Today by UTC's calendar. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Locks the doctors first and the places after them: whoever locks both must keep to that order. */
    void apply(SlotChanges changes) {
        List<SearchDoctor> locked = doctors.lock(changes.days().keySet()).stream()
                .map(changes::appliedTo)
                .toList();
        changes.clinics().forEach(places::apply);
        claims.apply(changes.claims());
        if (doctors.arePlannedLater()) {
            doctors.save(locked.stream().map(SearchDoctor::unplanned).toList());
            return;
        }
        LocalDate today = today();
        doctors.save(locked.stream()
                .filter(changes::changes)
                .map(doctor -> doctor.plannedOn(today))
                .toList());
        plan(tasks(locked, changes.days(), today), today);
    }

    /** Starts over. The days stay, with nothing free, so that their revisions go on growing. */
    void forget() {
        days.emptyAll();
        claims.forgetAll();
        doctors.forgetAll();
        places.forgetAll();
    }

    /** Works out days again for a reason that no event tells of. */
    void plan(Map<DoctorId, DaysToPlan> wanted) {
        LocalDate today = today();
        plan(tasks(doctors.lock(wanted.keySet()), wanted, today), today);
    }

    /** Works out the days that have come into reach since they were last completed. */
    void planAhead(List<DoctorId> ids) {
        LocalDate today = today();
        List<SearchDoctor> locked = doctors.lock(ids);
        doctors.save(locked.stream().map(doctor -> doctor.plannedOn(today)).toList());
        plan(
                locked.stream()
                        .map(doctor -> task(doctor, doctor.missingDays(today), today))
                        .toList(),
                today);
    }

    /** A doctor and the local dates to work out. */
    private record Task(SearchDoctor doctor, DaysToPlan wanted, List<LocalDate> dates) {

        Stream<CalendarId> calendars() {
            return dates.stream().flatMap(this::around).distinct();
        }

        /** The UTC dates that a local date can touch, wherever it is. */
        private Stream<CalendarId> around(LocalDate date) {
            return Stream.of(date.minusDays(1), date, date.plusDays(1)).map(utc -> new CalendarId(doctor.id(), utc));
        }

        /** The dates on which nothing may be left of what was there, those outside the horizon with them. */
        Stream<DoctorDate> doctorDates() {
            return Stream.concat(dates.stream(), wanted.named().stream())
                    .distinct()
                    .map(date -> new DoctorDate(doctor.id(), date));
        }

        Stream<PlannedDay> plan(Map<CalendarId, List<Claim>> claims, Map<LocationId, Place> places, Instant now) {
            Listing listing = doctor.listing();
            return listing == null
                    ? Stream.empty()
                    : dates.stream().flatMap(date -> free(date, claims, now)).map(free -> {
                        Place place = places.getOrDefault(free.location(), Place.unknown(free.location()));
                        return new PlannedDay(SlotDay.of(doctor, listing, place, free), free.recomputeAt());
                    });
        }

        private Stream<FreeDay> free(LocalDate date, Map<CalendarId, List<Claim>> claims, Instant now) {
            List<Claim> near = around(date)
                    .flatMap(day -> claims.getOrDefault(day, List.of()).stream())
                    .toList();
            return new DayPlan(doctor.timetable(), near, now).on(date).stream();
        }
    }

    private static List<Task> tasks(List<SearchDoctor> locked, Map<DoctorId, DaysToPlan> wanted, LocalDate today) {
        return locked.stream()
                .map(doctor -> task(doctor, Objects.requireNonNull(wanted.get(doctor.id())), today))
                .toList();
    }

    private static Task task(SearchDoctor doctor, DaysToPlan wanted, LocalDate today) {
        return new Task(doctor, wanted, wanted.of(doctor, today));
    }

    private void plan(List<Task> tasks, LocalDate today) {
        if (tasks.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<LocationId, Place> known = places.of(
                tasks.stream().flatMap(task -> task.doctor().places().stream()).toList());
        Map<CalendarId, List<Claim>> claimed =
                claims.on(tasks.stream().flatMap(Task::calendars).toList());
        List<PlannedDay> planned =
                tasks.stream().flatMap(task -> task.plan(claimed, known, now)).toList();
        days.save(planned);
        days.emptyAllBut(planned, tasks.stream().flatMap(Task::doctorDates).toList());
        days.emptyAfter(tasks.stream()
                .filter(task -> task.wanted().areAll())
                .map(task -> new DoctorDate(task.doctor().id(), task.doctor().lastDay(today)))
                .toList());
    }
}
