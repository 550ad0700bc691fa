package org.horarium.command.booking;

import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Interval;
import org.horarium.command.Outcome;
import org.horarium.command.RequestKey;
import org.horarium.command.booking.AppointmentRequests.Hold;
import org.horarium.command.booking.BookingCommand.HoldSlot;
import org.horarium.command.booking.BookingCommand.ReleaseHold;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.HoldId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets slots aside for those who are still filling in a form. */
@RestController
@RequestMapping("/api/holds")
class HoldsEndpoint {

    private static final Duration USUAL = Duration.ofMinutes(5);

    private final Commands commands;
    private final Timetables timetables;

    HoldsEndpoint(Commands commands, Timetables timetables) {
        this.commands = commands;
        this.timetables = timetables;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_WRITE)
    @PostMapping
    @Returns(value = HoldAnswer.class, status = 201)
    ResponseEntity<?> hold(
            @Valid @RequestBody Hold request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        DoctorId doctor = new DoctorId(request.doctorId());
        Instant start = Starts.of(
                () -> timetables.of(doctor), request.start(), request.appointmentDate(), request.appointmentTime());
        RequestKey key = RequestKey.of(actor, idempotencyKey, "POST /api/holds " + request);
        Wish wish = new Wish(
                doctor,
                start,
                request.visitType(),
                AppointmentsEndpoint.minutes(request.durationMinutes()),
                request.mode());
        Duration length = request.holdMinutes() == null ? USUAL : Duration.ofMinutes(request.holdMinutes());
        Outcome outcome =
                commands.send(new HoldSlot(actor, new HoldId(RequestKey.nameFor(key)), wish, length), actor, key);
        if (outcome instanceof Held held) {
            HoldAnswer answer = HoldAnswer.of(held);
            return Answers.created(outcome, "/api/holds/" + answer.holdId(), answer);
        }
        return Answers.ok(outcome, outcome);
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_WRITE)
    @DeleteMapping("/{id}")
    @Returns(status = 204)
    ResponseEntity<?> release(@PathVariable String id, Actor actor) {
        Ticket ticket = Ticket.parse(id).orElseThrow(() -> new NotFound("unknown-hold"));
        return Answers.done(
                commands.send(new ReleaseHold(actor, new HoldId(ticket.id()), ticket.doctor(), ticket.slot()), actor));
    }

    private record HoldAnswer(
            String holdId, UUID doctorId, OffsetDateTime start, OffsetDateTime end, OffsetDateTime until) {
        static HoldAnswer of(Held held) {
            Interval visit = Interval.of(held.visit(), held.zone());
            return new HoldAnswer(
                    held.ticket().toString(),
                    held.ticket().doctor().value(),
                    visit.start(),
                    visit.end(),
                    held.until().atZone(held.zone()).toOffsetDateTime());
        }
    }
}
