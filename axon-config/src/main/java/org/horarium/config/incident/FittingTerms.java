package org.horarium.config.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.horarium.config.incident.Incident.Terms;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.VisitType;

/** Finds the kind of visit that was asked for. A refusal does not keep it, so it is the first that fits what was refused. */
final class FittingTerms {

    private static final String NOT_OFFERED = "not-offered";

    private FittingTerms() {}

    static Terms of(BookingRefused refusal, Timetable timetable) {
        if (refusal.reason().equals("unknown-visit-type")) {
            return new Terms(NOT_OFFERED, null);
        }
        Instant from = refusal.wantedFrom();
        Instant until = refusal.wantedUntil();
        if (from == null || until == null || !from.isBefore(until)) {
            return new Terms(null, null);
        }
        List<VisitType> offered = timetable.offered();
        TimeSlot visit = new TimeSlot(from, until);
        TimeSlot conflict = refusal.conflict();
        VisitType fitting = offered.stream()
                .filter(type -> conflict == null || type.claimFor(visit).overlaps(conflict))
                .findFirst()
                .orElse(offered.get(0));
        return terms(fitting, visit.length(), offered);
    }

    static Terms of(Visit visit, Timetable timetable) {
        List<VisitType> offered = timetable.offered();
        return offered.stream()
                .filter(type -> type.code().equals(visit.visitType()))
                .findFirst()
                .map(type -> terms(type, visit.slot().length(), offered))
                .orElse(new Terms(visit.visitType(), visit.slot().length().toMinutes()));
    }

    private static Terms terms(VisitType type, Duration length, List<VisitType> offered) {
        return new Terms(
                type.equals(offered.get(0)) ? null : type.code(),
                type.duration().equals(length) ? null : length.toMinutes());
    }
}
