package org.horarium.shared.booking;

import java.time.Instant;
import java.util.Map;
import org.horarium.shared.Recorded;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What is kept of wishes that were refused: for those who must know, in streams that no decision reads. */
public sealed interface RefusalEvent {

    /** The record that it is. */
    RefusalId refusal();

    /**
     * One wish was refused. Who wished is in the metadata.
     *
     * @param request what was asked for: {@code book}, {@code reschedule}, {@code cancel}, {@code update}, {@code hold}
     * @param reason the stable code of the refusal, such as {@code slot-taken}
     * @param wantedUntil the end of what was wanted, where the decision came so far as to know it
     * @param conflict what was in the way, where that is an interval
     * @param calendarVersion the last event of the doctor's day that the refusal rests on, -1 for an empty day
     */
    @Recorded("booking.BookingRefused")
    record BookingRefused(
            RefusalId refusal,
            String request,
            String reason,
            @Nullable DoctorId doctor,
            @Nullable PatientId patient,
            @Nullable AppointmentId appointment,
            @Nullable Instant wantedFrom,
            @Nullable Instant wantedUntil,
            @Nullable TimeSlot conflict,
            @Nullable Long calendarVersion,
            Instant refusedAt)
            implements RefusalEvent {}

    /**
     * More wishes than are kept one by one were refused.
     *
     * @param doctor whose time was wanted, where it was one doctor's
     * @param reasons how many were refused for each reason
     */
    @Recorded("booking.RefusalsCounted")
    record RefusalsCounted(
            RefusalId refusal, @Nullable DoctorId doctor, Map<String, Long> reasons, Instant from, Instant until)
            implements RefusalEvent {}
}
