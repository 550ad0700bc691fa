package org.horarium.query.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.WorkingHours;
import org.jspecify.annotations.Nullable;

/** All that a doctor's free days are worked out from, but for what is claimed of them. */
record SearchDoctor(DoctorId id, @Nullable Listing listing, Timetable timetable, @Nullable LocalDate plannedOn) {

    /** Further ahead nothing is offered, whatever a booking window allows. */
    private static final long FARTHEST = 400;

    /** Before any day: all of them have come into reach since. */
    static final LocalDate NEVER = LocalDate.EPOCH;

    SearchDoctor with(DoctorEvent event) {
        return new SearchDoctor(id, Listing.after(listing, event), timetable, plannedOn);
    }

    SearchDoctor with(DoctorScheduleEvent event) {
        return new SearchDoctor(id, listing, timetable.with(event), plannedOn);
    }

    SearchDoctor plannedOn(LocalDate today) {
        return new SearchDoctor(id, listing, timetable, today);
    }

    /** With every day still to be worked out. */
    SearchDoctor unplanned() {
        return plannedOn(NEVER);
    }

    /** How many days ahead can be booked, a begun one counted as whole. */
    int daysAhead() {
        return (int) Math.min(FARTHEST, timetable.window().maximumAdvance().toDays() + 1);
    }

    /** The local dates that some clock of the world shows between today and the farthest day, seen from UTC. */
    Stream<LocalDate> horizon(LocalDate today) {
        return today.minusDays(1).datesUntil(lastDay(today).plusDays(1));
    }

    LocalDate lastDay(LocalDate today) {
        return today.plusDays(daysAhead() + 1L);
    }

    /** The dates that have come into the horizon since the days were last completed; every day where none ever was. */
    DaysToPlan missingDays(LocalDate today) {
        if (NEVER.equals(plannedOn)) {
            return DaysToPlan.everyDay();
        }
        LocalDate known = plannedOn == null ? lastDay(today) : lastDay(plannedOn);
        return DaysToPlan.on(horizon(today).filter(date -> date.isAfter(known)).toList());
    }

    /** The places that any of the hours name. */
    List<LocationId> places() {
        return Stream.concat(
                        timetable.weeks().stream().flatMap(week -> week.hours().stream()),
                        timetable.exceptions().values().stream().flatMap(date -> date.hours().stream()))
                .map(WorkingHours::location)
                .distinct()
                .toList();
    }
}
