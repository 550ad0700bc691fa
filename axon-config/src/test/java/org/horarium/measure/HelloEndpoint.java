package org.horarium.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** R1: takes what a booking takes, answers as much, behind the same filters, and does nothing. */
@RestController
class HelloEndpoint {

    record Wish(
            @NotNull UUID patientId,
            @NotNull UUID doctorId,
            @Nullable OffsetDateTime start,
            @Size(max = 64) @Nullable String visitType,
            @Min(5) @Max(480) @Nullable Integer durationMinutes,
            @Size(max = 4000) @Nullable String notes) {}

    record Hello(
            UUID id,
            String status,
            UUID patientId,
            UUID doctorId,
            UUID locationId,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            String zone,
            LocalDate appointmentDate,
            LocalTime appointmentTime,
            long durationMinutes,
            String visitType,
            String mode) {}

    @Access(signedIn = true)
    @PostMapping("/api/measure/hello")
    ResponseEntity<Hello> hello(
            @Valid @RequestBody Wish wish,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        UUID id = UUID.randomUUID();
        return ResponseEntity.created(URI.create("/api/appointments/" + id))
                .eTag("\"0\"")
                .header("Horarium-Consistency-Token", "appointment-" + id + "@0")
                .body(new Hello(
                        id,
                        "SCHEDULED",
                        wish.patientId(),
                        wish.doctorId(),
                        actor.id(),
                        wish.start(),
                        wish.start(),
                        "America/New_York",
                        LocalDate.EPOCH,
                        LocalTime.NOON,
                        30,
                        "consultation",
                        "IN_PERSON"));
    }
}
