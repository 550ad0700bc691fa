package org.horarium.shared.waitlist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for. Times are on the wall of the clinic where the visit would be; what is not said may be anything.
 *
 * @param doctor with whom, where it is one
 * @param specialization of whom otherwise, as the directory writes it
 * @param locations where; anywhere where there is none
 * @param days on which days of the week; on any where there is none
 * @param timeFrom the earliest start
 * @param timeTo the latest end
 * @param visitType a code that doctors offer; without it the visit that a doctor offered first
 */
public record Criteria(
        @Nullable DoctorId doctor,
        @Nullable String specialization,
        Set<LocationId> locations,
        Set<DayOfWeek> days,
        @Nullable LocalTime timeFrom,
        @Nullable LocalTime timeTo,
        @Nullable VisitMode mode,
        @Nullable String visitType,
        @Nullable LocalDate fromDate,
        @Nullable LocalDate toDate) {

    public Criteria {
        locations = Collections.unmodifiableSet(new LinkedHashSet<>(locations));
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }

    /** Whether that visit, with a doctor of those specializations, is what they wait for. */
    public boolean fits(Visit visit, Collection<String> specializations) {
        return isWith(visit.doctor(), specializations)
                && (locations.isEmpty() || locations.contains(visit.location()))
                && (mode == null || mode == visit.mode())
                && (visitType == null || visitType.equals(visit.visitType()))
                && isThen(visit);
    }

    private boolean isWith(DoctorId other, Collection<String> specializations) {
        return doctor == null
                ? specialization != null && specializations.stream().anyMatch(specialization::equalsIgnoreCase)
                : doctor.equals(other);
    }

    private boolean isThen(Visit visit) {
        ZonedDateTime start = visit.slot().start().atZone(visit.zone());
        ZonedDateTime end = visit.slot().end().atZone(visit.zone());
        LocalDate date = start.toLocalDate();
        return (days.isEmpty() || days.contains(date.getDayOfWeek()))
                && (fromDate == null || !date.isBefore(fromDate))
                && (toDate == null || !date.isAfter(toDate))
                && (timeFrom == null || !start.toLocalTime().isBefore(timeFrom))
                && (timeTo == null || !end.toLocalDateTime().isAfter(date.atTime(timeTo)));
    }
}
