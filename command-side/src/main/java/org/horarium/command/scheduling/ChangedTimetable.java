package org.horarium.command.scheduling;

import java.time.LocalDate;
import java.util.Optional;
import org.horarium.command.scheduling.BookedVisits.BookedVisit;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.VisitMode;

/** A timetable before and after a change. What did not fit before is none of the change's doing. */
record ChangedTimetable(Timetable before, Timetable after) {

    /** Why a visit fits no more, or empty where it does, or never did. */
    Optional<Misfit> misfit(BookedVisit visit) {
        if (isOpenFor(visit, before) && !isOpenFor(visit, after)) {
            LocalDate date = LocalDate.ofInstant(visit.slot().start(), visit.zone());
            return Optional.of(after.openOn(date).isEmpty() ? Misfit.CLOSED : Misfit.OUTSIDE_HOURS);
        }
        return offers(visit, before) && !offers(visit, after)
                ? Optional.of(Misfit.VISIT_TYPE_WITHDRAWN)
                : Optional.empty();
    }

    /** Who comes in person must find the doctor at that place; by video any place will do. */
    private static boolean isOpenFor(BookedVisit visit, Timetable timetable) {
        return visit.mode() == VisitMode.VIDEO
                ? timetable.openDuring(visit.slot()).isPresent()
                : timetable.isOpenAt(visit.location(), visit.slot());
    }

    private static boolean offers(BookedVisit visit, Timetable timetable) {
        return timetable
                .visitType(visit.visitType())
                .filter(type -> type.modes().contains(visit.mode()))
                .isPresent();
    }
}
