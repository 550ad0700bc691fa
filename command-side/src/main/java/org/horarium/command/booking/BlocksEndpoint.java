package org.horarium.command.booking;

import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.booking.AppointmentRequests.Block;
import org.horarium.command.booking.BookingCommand.BlockTime;
import org.horarium.command.booking.BookingCommand.UnblockTime;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes doctors' time out of what can be booked. */
@RestController
@RequestMapping("/api/doctors/{doctor}/blocks")
class BlocksEndpoint {

    private final Commands commands;
    private final Timetables timetables;

    BlocksEndpoint(Commands commands, Timetables timetables) {
        this.commands = commands;
        this.timetables = timetables;
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = Scope.SCHEDULES_WRITE,
            planned = "doctor")
    @PostMapping
    @Returns(value = BlockAnswer.class, status = 201)
    ResponseEntity<?> block(
            @PathVariable("doctor") UUID id,
            @Valid @RequestBody Block request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        DoctorId doctor = new DoctorId(id);
        TimeSlot blocked = Blocking.interval(request.start(), request.end());
        RequestKey key = RequestKey.of(actor, idempotencyKey, "block " + id + request);
        BlockId block = new BlockId(RequestKey.nameFor(key));
        Outcome outcome = commands.send(
                new BlockTime(actor, block, doctor, blocked, request.reason(), keeps(request)), actor, key);
        String ticket = new Ticket(block.value(), doctor, blocked).toString();
        return outcome instanceof Refused refused
                ? Answers.refused(refused, timetables.zoneAt(doctor, blocked.start()))
                : Answers.created(
                        outcome,
                        "/api/doctors/" + id + "/blocks/" + ticket,
                        new BlockAnswer(ticket, request.start(), request.end(), request.reason()));
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = Scope.SCHEDULES_WRITE,
            planned = "doctor")
    @DeleteMapping("/{block}")
    @Returns(status = 204)
    ResponseEntity<?> unblock(@PathVariable("doctor") UUID id, @PathVariable String block, Actor actor) {
        DoctorId doctor = new DoctorId(id);
        Ticket ticket = Ticket.parse(block)
                .filter(it -> it.doctor().equals(doctor))
                .orElseThrow(() -> new NotFound("unknown-block"));
        return Answers.done(
                commands.send(new UnblockTime(actor, new BlockId(ticket.id()), doctor, ticket.slot()), actor));
    }

    private static boolean keeps(Block request) {
        String wanted = request.appointments() == null ? "refuse" : request.appointments();
        return switch (wanted) {
            case "refuse" -> false;
            case "keep" -> true;
            default -> throw new InvalidInput("appointments", "must be refuse or keep");
        };
    }

    private record BlockAnswer(String blockId, OffsetDateTime start, OffsetDateTime end, @Nullable String reason) {}
}
