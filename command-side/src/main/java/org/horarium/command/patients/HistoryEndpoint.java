package org.horarium.command.patients;

import jakarta.validation.Valid;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.RequestKey;
import org.horarium.command.patients.HistoryCommand.AddHistoryEntry;
import org.horarium.command.patients.HistoryCommand.CorrectHistoryEntry;
import org.horarium.command.patients.HistoryCommand.RetractHistoryEntry;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes down what is known of a patient's health. No key of another system opens it: those were given out for details
 * alone.
 */
@RestController
@RequestMapping("/api/patients/{id}/history")
class HistoryEndpoint {

    private static final int LONGEST_REASON = 500;

    private final Commands commands;

    HistoryEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            patient = "id")
    @PostMapping
    @Returns(value = Added.class, status = 201)
    ResponseEntity<?> add(
            @PathVariable UUID id,
            @Valid @RequestBody HistoryRequest request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        HistoryEntry what = request.saidBy(actor);
        RequestKey key = RequestKey.of(actor, idempotencyKey, "POST history " + id + what);
        UUID entry = RequestKey.nameFor(key);
        Outcome outcome =
                commands.send(new AddHistoryEntry(new PatientId(id), new HistoryEntryId(entry), what), actor, key);
        return Answers.created(outcome, "/api/patients/" + id + "/history/" + entry, new Added(entry));
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            patient = "id")
    @PutMapping("/{entry}")
    @Returns(status = 204)
    ResponseEntity<?> correct(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @Valid @RequestBody HistoryRequest request,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor) {
        return Answers.done(commands.send(
                new CorrectHistoryEntry(
                        new PatientId(id),
                        new HistoryEntryId(entry),
                        request.saidBy(actor),
                        Precondition.version(ifMatch)),
                actor));
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            patient = "id")
    @DeleteMapping("/{entry}")
    @Returns(status = 204)
    ResponseEntity<?> retract(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "entered in error") String reason,
            Actor actor) {
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "must not be longer than " + LONGEST_REASON + " characters");
        }
        return Answers.done(commands.send(
                new RetractHistoryEntry(
                        new PatientId(id), new HistoryEntryId(entry), reason, HistoryRequest.source(actor)),
                actor));
    }

    private record Added(UUID id) {}
}
