package org.horarium.command.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Refused;
import org.horarium.command.notification.NotificationCommand.Discard;
import org.horarium.command.notification.NotificationCommand.Retry;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.notification.NotificationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what waits and what has failed, without a word of it, and lets the desk see to what has failed. */
@RestController
@RequestMapping("/api/notifications")
class DeadListEndpoint {

    private static final String UNKNOWN = "unknown-notification";

    private final OutboxTable outbox;
    private final OutboxList list;
    private final Commands commands;
    private final VisitSource visits;
    private final Permissions permissions;
    private final Bell bell;
    private final Clock clock;

    DeadListEndpoint(
            OutboxTable outbox,
            OutboxList list,
            Commands commands,
            VisitSource visits,
            Permissions permissions,
            Bell bell,
            Clock clock) {
        this.outbox = outbox;
        this.list = list;
        this.commands = commands;
        this.visits = visits;
        this.permissions = permissions;
        this.bell = bell;
        this.clock = clock;
    }

    record Found(List<OutboxList.Item> items, @Nullable String next) {}

    @Access(
            value = {Role.STAFF, Role.ADMIN},
            discloses = Disclosure.NOTHING)
    @GetMapping
    Found list(@RequestParam(defaultValue = "dead") String state, Actor actor) {
        List<OutboxList.Item> all =
                switch (state) {
                    case "dead" -> list.dead();
                    case "waiting" -> list.waiting();
                    default -> throw new InvalidInput("state", "must be waiting or dead");
                };
        return new Found(
                all.stream()
                        .filter(item -> isTheirs(item.appointmentId(), actor))
                        .toList(),
                null);
    }

    @Access({Role.STAFF, Role.ADMIN})
    @PostMapping("/{id}/retry")
    @Returns(status = 204)
    ResponseEntity<?> retry(@PathVariable UUID id, Actor actor) {
        NotificationId notification = shown(id, actor);
        Outcome decided = commands.send(new Retry(notification, actor), actor);
        if (!(decided instanceof Refused)) {
            Instant now = clock.instant();
            outbox.revive(notification, now);
            bell.ring();
        }
        return Answers.done(decided);
    }

    @Access({Role.STAFF, Role.ADMIN})
    @PostMapping("/{id}/discard")
    @Returns(status = 204)
    ResponseEntity<?> discard(@PathVariable UUID id, @Valid @RequestBody Given given, Actor actor) {
        NotificationId notification = shown(id, actor);
        Outcome decided = commands.send(new Discard(notification, actor, given.reason()), actor);
        if (!(decided instanceof Refused)) {
            outbox.bury(notification);
        }
        return Answers.done(decided);
    }

    private NotificationId shown(UUID id, Actor actor) {
        return outbox.find(new NotificationId(id))
                .filter(notice -> isTheirs(
                        notice.appointment() == null
                                ? null
                                : notice.appointment().value(),
                        actor))
                .map(OpenNotice::id)
                .orElseThrow(() -> new NotFound(UNKNOWN));
    }

    /** Administrators see to all, as they keep the platform going; a desk to what is of its own visits. */
    private boolean isTheirs(@Nullable UUID appointment, Actor actor) {
        return actor.role() == Role.ADMIN
                || (appointment != null
                        && visits.of(new AppointmentId(appointment))
                                .filter(known -> permissions.maySee(
                                        actor,
                                        known.patient(),
                                        known.visit().doctor(),
                                        known.visit().location()))
                                .isPresent());
    }

    private record Given(@NotBlank @Size(max = 500) String reason) {}
}
