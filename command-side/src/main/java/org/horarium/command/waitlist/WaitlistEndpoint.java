package org.horarium.command.waitlist;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.waitlist.WaitlistAnswers.Booked;
import org.horarium.command.waitlist.WaitlistAnswers.Joined;
import org.horarium.command.waitlist.WaitlistCommand.DeclineOffer;
import org.horarium.command.waitlist.WaitlistCommand.JoinWaitlist;
import org.horarium.command.waitlist.WaitlistCommand.LeaveWaitlist;
import org.horarium.command.waitlist.WaitlistRequests.Join;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.waitlist.Criteria;
import org.horarium.shared.waitlist.LeavingReason;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has patients wait for a visit to come free, and say yes or no to what they are offered. */
@RestController
@RequestMapping("/api/waitlist")
class WaitlistEndpoint {

    private static final int MOST = 20;
    private static final Refused ENOUGH =
            Refused.because(Reason.WAITING_ENOUGH, "Nobody waits for more than " + MOST + " things at once.");

    private final Commands commands;
    private final WaitlistQueue queue;
    private final Accepting accepting;

    WaitlistEndpoint(Commands commands, WaitlistQueue queue, Accepting accepting) {
        this.commands = commands;
        this.queue = queue;
        this.accepting = accepting;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            discloses = Disclosure.PERSONAL)
    @PostMapping
    @Returns(value = Joined.class, status = 201)
    ResponseEntity<?> join(
            @Valid @RequestBody Join request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        Criteria criteria = request.criteria();
        RequestKey key = RequestKey.of(actor, idempotencyKey, "POST /api/waitlist " + request);
        WaitlistEntryId entry = new WaitlistEntryId(RequestKey.nameFor(key));
        JoinWaitlist join = new JoinWaitlist(entry, new PatientId(request.patientId()), criteria);
        commands.mustBeAllowed(join, actor);
        List<WaitlistEntryId> others = queue.of(join.patient());
        Outcome outcome = others.size() < MOST || others.contains(entry) ? commands.send(join, actor, key) : ENOUGH;
        return Answers.created(
                outcome, "/api/waitlist/" + entry.value(), Joined.of(entry, request.patientId(), criteria));
    }

    @Access({Role.PATIENT, Role.DOCTOR, Role.STAFF})
    @DeleteMapping("/{entry}")
    @Returns(status = 204)
    ResponseEntity<?> leave(@PathVariable UUID entry, Actor actor) {
        return Answers.done(
                commands.send(new LeaveWaitlist(new WaitlistEntryId(entry), actor, LeavingReason.BY_PATIENT), actor));
    }

    /** Accepted again, it is answered as the first time. */
    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            discloses = Disclosure.PERSONAL)
    @PostMapping("/{entry}/offers/{offer}/accept")
    @Returns(value = Booked.class, status = 201)
    ResponseEntity<?> accept(@PathVariable UUID entry, @PathVariable UUID offer, Actor actor) {
        WaitlistEntryId waiting = new WaitlistEntryId(entry);
        OfferId offered = new OfferId(offer);
        Outcome outcome = accepting.accept(waiting, offered, actor);
        Booked booked = accepting.offer(waiting, offered, actor).map(Booked::of).orElse(null);
        return booked == null
                ? Answers.done(outcome)
                : Answers.created(outcome, "/api/appointments/" + booked.appointmentId(), booked);
    }

    @Access({Role.PATIENT, Role.DOCTOR, Role.STAFF})
    @PostMapping("/{entry}/offers/{offer}/decline")
    @Returns(status = 204)
    ResponseEntity<?> decline(@PathVariable UUID entry, @PathVariable UUID offer, Actor actor) {
        return Answers.done(
                commands.send(new DeclineOffer(new WaitlistEntryId(entry), new OfferId(offer), actor), actor));
    }
}
