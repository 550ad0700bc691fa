package org.horarium.query.scheduling;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * A slot that can be booked, with what a patient chooses by.
 *
 * @param start with the clinic's offset
 * @param distanceKm from where the patient is, where they said so and the place is known
 */
record Slot(
        String doctorId,
        String doctorName,
        @Nullable String specialization,
        String locationId,
        @Nullable String location,
        @Nullable String city,
        @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE) OffsetDateTime start,
        @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE) OffsetDateTime end,
        String zone,
        String visitType,
        VisitMode mode,
        @Nullable BigDecimal consultationFee,
        @Nullable String currency,
        @Nullable Double distanceKm) {}
