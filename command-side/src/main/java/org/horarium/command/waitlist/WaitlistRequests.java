package org.horarium.command.waitlist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.waitlist.Criteria;
import org.jspecify.annotations.Nullable;

/** What clients send about the waitlist. */
interface WaitlistRequests {

    int LONGEST_WORD = 100;
    int LONGEST_CODE = 64;
    int MOST_PLACES = 50;
    int FIRST_YEAR = 2000;
    int LAST_YEAR = 2999;

    /**
     * A wish.
     *
     * @param days of the week, from 0 for Sunday to 6 for Saturday
     */
    record Join(
            @NotNull UUID patientId,
            @Nullable UUID doctorId,
            @Size(max = LONGEST_WORD) @Nullable String specialization,
            @Size(max = MOST_PLACES) @Nullable Set<@NotNull UUID> locationIds,
            @Size(max = 7) @Nullable Set<@NotNull @Min(0) @Max(6) Integer> days,
            @Nullable LocalTime timeFrom,
            @Nullable LocalTime timeTo,
            @Nullable VisitMode mode,
            @Size(max = LONGEST_CODE) @Nullable String visitType,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate) {

        Criteria criteria() {
            boolean isAnybody = specialization == null || specialization.isBlank();
            if ((doctorId == null) == isAnybody) {
                throw new InvalidInput("doctor_id", "or specialization must be given, and not both");
            }
            if (timeFrom != null && timeTo != null && !timeFrom.isBefore(timeTo)) {
                throw new InvalidInput("time_to", "must be later than time_from");
            }
            checkYear("from_date", fromDate);
            checkYear("to_date", toDate);
            if (fromDate != null && toDate != null && toDate.isBefore(fromDate)) {
                throw new InvalidInput("to_date", "must not be before from_date");
            }
            return new Criteria(
                    doctorId == null ? null : new DoctorId(doctorId),
                    isAnybody ? null : String.valueOf(specialization).strip(),
                    places(),
                    weekdays(),
                    timeFrom,
                    timeTo,
                    mode,
                    visitType == null || visitType.isBlank() ? null : visitType.strip(),
                    fromDate,
                    toDate);
        }

        private Set<LocationId> places() {
            Set<LocationId> places = new LinkedHashSet<>();
            if (locationIds != null) {
                locationIds.forEach(id -> places.add(new LocationId(id)));
            }
            return places;
        }

        private Set<DayOfWeek> weekdays() {
            Set<DayOfWeek> weekdays = new TreeSet<>();
            if (days != null) {
                days.forEach(day -> weekdays.add(day == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(day)));
            }
            return weekdays;
        }

        private static void checkYear(String field, @Nullable LocalDate date) {
            if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
                throw new InvalidInput(field, "must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
            }
        }
    }

    /** Days of the week as the API counts them. */
    static List<Integer> numbers(Set<DayOfWeek> days) {
        return days.stream().map(day -> day.getValue() % 7).sorted().toList();
    }
}
