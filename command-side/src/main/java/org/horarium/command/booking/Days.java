package org.horarium.command.booking;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.PatientCalendarId;

/** The days that a visit, or some other stretch of a doctor's time, lies on. */
record Days(Set<CalendarId> doctors, Set<PatientCalendarId> patients) {

    static final Days NONE = new Days(Set.of(), Set.of());

    static Days of(Visit visit, PatientId patient) {
        return new Days(
                inOrder(Calendars.days(visit.doctor(), visit.claimed())),
                inOrder(Calendars.days(patient, visit.slot())));
    }

    /** The doctor's days alone. */
    static Days of(Visit visit) {
        return new Days(inOrder(Calendars.days(visit.doctor(), visit.claimed())), Set.of());
    }

    static Days of(List<CalendarId> doctors) {
        return new Days(inOrder(doctors.stream()), Set.of());
    }

    /** These, but for those that are among the others. */
    Days without(Days others) {
        return new Days(minus(doctors, others.doctors), minus(patients, others.patients));
    }

    Stream<Object> ids() {
        return Stream.concat(doctors.stream(), patients.stream());
    }

    private static <I> Set<I> minus(Set<I> all, Set<I> some) {
        Set<I> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static <I> Set<I> inOrder(Stream<I> ids) {
        return ids.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
