package org.horarium.config.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.horarium.config.store.postgres.EventPosition;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, as it is answered.
 *
 * @param rule what was applied, in words
 * @param calendarVersion the last event of the doctor's day that the decision rested on
 * @param calendar the day as the decision saw it; null in lists, and where it looked at none
 * @param schedule as it was then; likewise
 */
record Refusal(
        UUID id,
        @Nullable String position,
        Instant refusedAt,
        String request,
        String reason,
        String rule,
        @Nullable TimeSlot conflict,
        @Nullable UUID doctor,
        @Nullable UUID patient,
        @Nullable UUID appointment,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Long calendarVersion,
        @Nullable String actor,
        @Nullable JsonNode calendar,
        @Nullable JsonNode schedule,
        String explanation) {

    static Refusal of(StoredEvent event, BookingRefused it) {
        EventPosition position = event.position();
        return new Refusal(
                it.refusal().value(),
                position == null ? null : Moment.text(position),
                it.refusedAt(),
                it.request(),
                it.reason(),
                Rule.inWords(it.reason()),
                it.conflict(),
                it.doctor() == null ? null : it.doctor().value(),
                it.patient() == null ? null : it.patient().value(),
                it.appointment() == null ? null : it.appointment().value(),
                it.wantedFrom(),
                it.wantedUntil(),
                it.calendarVersion(),
                event.actor(),
                null,
                null,
                Explanation.of(it));
    }

    Refusal resting(@Nullable JsonNode onCalendar, @Nullable JsonNode onSchedule) {
        return new Refusal(
                id,
                position,
                refusedAt,
                request,
                reason,
                rule,
                conflict,
                doctor,
                patient,
                appointment,
                start,
                end,
                calendarVersion,
                actor,
                onCalendar,
                onSchedule,
                explanation);
    }
}
