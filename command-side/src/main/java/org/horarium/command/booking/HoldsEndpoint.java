package org.horarium.command.booking;

import jakarta.validation.Valid;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.RequestKey;
import org.horarium.command.booking.AppointmentRequests.Hold;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.booking.HoldCommand.ExtendHold;
import org.horarium.command.booking.HoldCommand.HoldSlot;
import org.horarium.command.booking.HoldCommand.ReleaseHold;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
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
        Wish wish = request.wish(timetables);
        RequestKey key = RequestKey.of(actor, idempotencyKey, "POST /api/holds " + request);
        OwnHold hold = OwnHold.of(RequestKey.nameFor(key), actor);
        Outcome outcome = commands.send(new HoldSlot(hold, wish, request.length()), actor, key);
        if (outcome instanceof Held held) {
            HoldAnswer answer = HoldAnswer.of(hold.id().value(), held);
            return Answers.created(outcome, "/api/holds/" + answer.holdId(), answer);
        }
        return Answers.ok(outcome, timetables.zoneAt(wish.doctor(), wish.start()), outcome);
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_WRITE)
    @PostMapping("/{id}/extend")
    @Returns(HoldAnswer.class)
    ResponseEntity<?> extend(@PathVariable String id, Actor actor) {
        Ticket ticket = ticket(id);
        Outcome outcome = commands.send(
                new ExtendHold(ticket.holdFor(actor), ticket.doctor(), ticket.slot(), HoldTimes.USUAL), actor);
        return HoldAnswer.extended(outcome, ticket, timetables);
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_WRITE)
    @DeleteMapping("/{id}")
    @Returns(status = 204)
    ResponseEntity<?> release(@PathVariable String id, Actor actor) {
        Ticket ticket = ticket(id);
        return Answers.done(
                commands.send(new ReleaseHold(ticket.holdFor(actor), ticket.doctor(), ticket.slot()), actor));
    }

    private static Ticket ticket(String id) {
        return Ticket.parse(id).orElseThrow(() -> new NotFound("unknown-hold"));
    }
}
