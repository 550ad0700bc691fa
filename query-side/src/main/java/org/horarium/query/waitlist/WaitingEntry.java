package org.horarium.query.waitlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.query.Cursor;
import org.horarium.query.Paging;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * One wish of one patient.
 *
 * @param days of the week, from 0 for Sunday to 6
 * @param position how many wait for the same doctor or the same specialization up to them; none of who waits no more
 */
record WaitingEntry(
        UUID id,
        UUID patientId,
        @Nullable String patientName,
        @Nullable UUID doctorId,
        @Nullable String specialization,
        List<UUID> locationIds,
        List<Integer> days,
        @Nullable LocalTime timeFrom,
        @Nullable LocalTime timeTo,
        @Nullable VisitMode mode,
        @Nullable String visitType,
        @Nullable LocalDate fromDate,
        @Nullable LocalDate toDate,
        String state,
        @Nullable String leftWhy,
        @Nullable UUID appointmentId,
        @Nullable Long position,
        Instant joinedAt,
        @Nullable Offer offer,
        long place)
        implements Personal {

    /** What they may have, until then. */
    record Offer(
            UUID id,
            OffsetDateTime start,
            OffsetDateTime end,
            String zone,
            UUID doctorId,
            UUID locationId,
            OffsetDateTime until) {}

    /** Asks for all that a patient waits for, and has waited for; the newest first. */
    record OfPatient(UUID patient) {}

    /** Asks who waits for that doctor, or else for one of that specialization: first come, first. */
    record For(@Nullable UUID doctor, @Nullable String specialization, Paging paging) {}

    @Override
    public Set<UUID> subjects() {
        return Set.of(patientId);
    }

    Cursor cursor() {
        return new Cursor(Long.toString(place), id);
    }
}
