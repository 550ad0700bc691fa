package org.horarium.command.booking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Secrets;
import org.horarium.command.booking.AppointmentRequests.Hold;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.booking.HoldCommand.ExtendHold;
import org.horarium.command.booking.HoldCommand.HoldSlot;
import org.horarium.command.booking.HoldCommand.ReleaseHold;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
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

/**
 * Sets slots aside for those who have no account yet, so that they do not lose them while they register. The ticket is
 * the proof: whoever has it extends, releases or books.
 */
@RestController
@RequestMapping("/api/visitor-holds")
class VisitorHoldsEndpoint {

    private static final Pattern RANDOM_UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final Commands commands;
    private final Timetables timetables;
    private final VisitorLimit limit;

    VisitorHoldsEndpoint(Commands commands, Timetables timetables, VisitorLimit limit) {
        this.commands = commands;
        this.timetables = timetables;
        this.limit = limit;
    }

    @Access(open = true, scopes = Scope.APPOINTMENTS_WRITE)
    @PostMapping
    @Returns(value = HoldAnswer.class, status = 201)
    ResponseEntity<?> hold(
            @Valid @RequestBody Hold request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            HttpServletRequest from) {
        Wish wish = request.wish(timetables);
        UUID secret = secret(idempotencyKey);
        OwnHold hold = OwnHold.behind(secret);
        Optional<Duration> wait = limit.begin(from.getRemoteAddr(), hold.id());
        if (wait.isPresent()) {
            return Answers.tooMany("Too many slots are held from there: book one, or wait.", wait.get());
        }
        Optional<Held> held = Optional.empty();
        try {
            Outcome outcome = commands.sendForVisitor(new HoldSlot(hold, wish, request.length()));
            held = Optional.of(outcome).filter(Held.class::isInstance).map(Held.class::cast);
            return answer(outcome, wish, secret);
        } finally {
            held.ifPresentOrElse(
                    it -> limit.lasts(from.getRemoteAddr(), hold.id(), it.until()),
                    () -> limit.end(from.getRemoteAddr(), hold.id()));
        }
    }

    @Access(open = true, scopes = Scope.APPOINTMENTS_WRITE)
    @PostMapping("/{id}/extend")
    @Returns(HoldAnswer.class)
    ResponseEntity<?> extend(@PathVariable String id, HttpServletRequest from) {
        Ticket ticket = ticket(id);
        OwnHold hold = hold(ticket);
        Outcome outcome =
                commands.sendForVisitor(new ExtendHold(hold, ticket.doctor(), ticket.slot(), HoldTimes.USUAL));
        if (outcome instanceof Extended extended) {
            limit.lasts(from.getRemoteAddr(), hold.id(), extended.until());
        }
        return HoldAnswer.extended(outcome, ticket, timetables);
    }

    @Access(open = true, scopes = Scope.APPOINTMENTS_WRITE)
    @DeleteMapping("/{id}")
    @Returns(status = 204)
    ResponseEntity<?> release(@PathVariable String id, HttpServletRequest from) {
        Ticket ticket = ticket(id);
        OwnHold hold = hold(ticket);
        Outcome outcome = commands.sendForVisitor(new ReleaseHold(hold, ticket.doctor(), ticket.slot()));
        limit.end(from.getRemoteAddr(), hold.id());
        return Answers.done(outcome);
    }

    /** The same for the same key, where that is as hard to guess as a secret has to be. */
    private static UUID secret(@Nullable String key) {
        if (key == null || !RANDOM_UUID.matcher(key).matches()) {
            return UUID.randomUUID();
        }
        String digest = Secrets.digest("visitor-hold " + key.toLowerCase(Locale.ROOT));
        return UUID.fromString(digest.substring(0, 8) + "-" + digest.substring(8, 12) + "-4" + digest.substring(13, 16)
                + "-a" + digest.substring(17, 20) + "-" + digest.substring(20, 32));
    }

    private ResponseEntity<?> answer(Outcome outcome, Wish wish, UUID secret) {
        if (outcome instanceof Held held) {
            HoldAnswer answer = HoldAnswer.of(secret, held);
            return Answers.created(outcome, "/api/visitor-holds/" + answer.holdId(), answer);
        }
        return Answers.ok(outcome, timetables.zoneAt(wish.doctor(), wish.start()), outcome);
    }

    private static Ticket ticket(String id) {
        return Ticket.parse(id).orElseThrow(() -> new NotFound("unknown-hold"));
    }

    private static OwnHold hold(Ticket ticket) {
        return ticket.visitorsHold().orElseThrow(() -> new NotFound("unknown-hold"));
    }
}
