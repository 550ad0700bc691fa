package org.horarium.command.scheduling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Interval;
import org.horarium.command.scheduling.BookedVisits.BookedVisit;
import org.horarium.shared.audit.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a change.
 *
 * @param slotsBefore how many slots can be booked on those dates as things stand
 * @param slotsAfter how many there would be
 * @param days each of those dates, with what could be booked of it
 * @param affected the visits that would not fit any more, on whatever date, by their start
 */
record PlanningPreview(int slotsBefore, int slotsAfter, List<BookableDay> days, List<AffectedVisit> affected) {

    /** A date with its slots; none where nothing could be booked. */
    record BookableDay(LocalDate date, List<BookableSlot> slots) {}

    /** A slot, with the offset of its place. */
    record BookableSlot(OffsetDateTime start, OffsetDateTime end, String visitType) {}

    /**
     * A visit that was promised and would not fit.
     *
     * @param patientName null for those whom the patient does not concern, though they may plan
     * @param patient for the access trail alone
     * @param why {@code outside-hours}, {@code closed}, {@code visit-type-withdrawn} or {@code blocked}
     */
    record AffectedVisit(
            UUID appointmentId,
            OffsetDateTime start,
            OffsetDateTime end,
            String zone,
            @Nullable String patientName,
            String visitType,
            String why,
            @JsonIgnore UUID patient)
            implements Personal {

        @Override
        public Set<UUID> subjects() {
            return patientName == null ? Set.of() : Set.of(patient);
        }

        static AffectedVisit of(BookedVisit visit, @Nullable String patientName, Misfit why) {
            Interval told = Interval.of(visit.slot(), visit.zone());
            return new AffectedVisit(
                    visit.appointment().value(),
                    told.start(),
                    told.end(),
                    visit.zone().getId(),
                    patientName,
                    visit.visitType(),
                    why.code(),
                    visit.patient().value());
        }
    }

    static PlanningPreview of(List<BookableDay> before, List<BookableDay> after, List<AffectedVisit> affected) {
        return new PlanningPreview(count(before), count(after), after, affected);
    }

    private static int count(List<BookableDay> days) {
        return days.stream().mapToInt(day -> day.slots().size()).sum();
    }
}
