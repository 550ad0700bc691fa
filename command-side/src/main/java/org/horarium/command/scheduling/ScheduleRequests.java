package org.horarium.command.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.scheduling.BookingWindow;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.jspecify.annotations.Nullable;

/** What clients send about a doctor's schedule. */
interface ScheduleRequests {

    /** A working week; a day is 0 (Sunday) to 6 (Saturday). */
    record Week(
            @Nullable String zone,
            @Nullable LocalDate effectiveFrom,
            @Valid @NotNull @Size(max = 100) List<@NotNull Hours> hours) {}

    /** One stretch of a working day. */
    record Hours(
            @NotNull @Min(0) @Max(6) Integer dayOfWeek,
            @NotNull LocalTime startTime,
            @NotNull LocalTime endTime,
            @Nullable UUID locationId,
            @Nullable Boolean isAvailable) {}

    /** A date unlike its weekday: closed, or with hours of its own. */
    record ExceptionalDate(
            @NotNull LocalDate date,
            @Nullable Boolean closed,
            @Nullable String zone,
            @Valid @Size(max = 20) @Nullable List<@NotNull Stretch> hours,
            @Size(max = 500) @Nullable String reason) {}

    /** One stretch of an exceptional date. */
    record Stretch(@NotNull LocalTime startTime, @NotNull LocalTime endTime, @Nullable UUID locationId) {}

    /** A kind of visit on offer. */
    record Offer(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String code,
            @NotNull @Min(5) @Max(480) Integer durationMinutes,
            @Min(0) @Max(240) @Nullable Integer bufferBeforeMinutes,
            @Min(0) @Max(240) @Nullable Integer bufferAfterMinutes,
            @NotEmpty @Nullable Set<@NotNull VisitMode> modes) {

        VisitType visitType() {
            return new VisitType(
                    code,
                    Duration.ofMinutes(durationMinutes),
                    minutes(bufferBeforeMinutes),
                    minutes(bufferAfterMinutes),
                    modes == null ? EnumSet.of(VisitMode.IN_PERSON) : modes);
        }

        private static Duration minutes(@Nullable Integer minutes) {
            return Duration.ofMinutes(minutes == null ? 0 : minutes);
        }
    }

    /** How late and how early can be booked. */
    record Window(
            @NotNull @Min(0) @Max(60 * 24 * 90) Integer minimumNoticeMinutes,
            @NotNull @Min(1) @Max(730) Integer maximumAdvanceDays) {

        BookingWindow window() {
            return new BookingWindow(Duration.ofMinutes(minimumNoticeMinutes), Duration.ofDays(maximumAdvanceDays));
        }
    }

    /** Whose public holidays are kept; none with an empty region. */
    record Holidays(@NotNull @Pattern(regexp = "([a-z]{2}(-[a-z0-9]{1,5})?)?") String region) {}
}
