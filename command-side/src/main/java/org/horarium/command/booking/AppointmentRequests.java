package org.horarium.command.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** What clients send about appointments. */
interface AppointmentRequests {

    int LONGEST_NOTES = 4000;
    int LONGEST_CODE = 64;

    record Book(
            @NotNull UUID patientId,
            @NotNull UUID doctorId,
            @Nullable LocalDate appointmentDate,
            @Nullable LocalTime appointmentTime,
            @Nullable OffsetDateTime start,
            @Size(max = LONGEST_CODE) @Nullable String visitType,
            @Nullable VisitMode mode,
            @Min(5) @Max(480) @Nullable Integer durationMinutes,
            @Size(max = LONGEST_NOTES) @Nullable String notes,
            @Nullable String holdId) {}

    record Reschedule(
            @Nullable LocalDate appointmentDate,
            @Nullable LocalTime appointmentTime,
            @Nullable OffsetDateTime start,
            @Nullable UUID doctorId,
            @Nullable String holdId) {}

    record Update(@Nullable AppointmentStatus status, @Size(max = LONGEST_NOTES) @Nullable String notes) {}

    record Hold(
            @NotNull UUID doctorId,
            @Nullable LocalDate appointmentDate,
            @Nullable LocalTime appointmentTime,
            @Nullable OffsetDateTime start,
            @Size(max = LONGEST_CODE) @Nullable String visitType,
            @Nullable VisitMode mode,
            @Min(5) @Max(480) @Nullable Integer durationMinutes,
            @Min(1) @Max(15) @Nullable Integer holdMinutes) {

        Wish wish(Timetables timetables) {
            DoctorId doctor = new DoctorId(doctorId);
            Instant begin = Starts.of(() -> timetables.of(doctor), start, appointmentDate, appointmentTime);
            Duration length = durationMinutes == null ? null : Duration.ofMinutes(durationMinutes);
            return new Wish(doctor, begin, visitType, length, mode);
        }

        Duration length() {
            return holdMinutes == null ? HoldTimes.USUAL : Duration.ofMinutes(holdMinutes);
        }
    }

    record Block(
            @NotNull OffsetDateTime start,
            @NotNull OffsetDateTime end,
            @Size(max = LONGEST_NOTES) @Nullable String reason,
            @Nullable String appointments) {}
}
