package org.horarium.command.records;

import jakarta.validation.Valid;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.records.RecordCommand.AmendRecord;
import org.horarium.command.records.RecordCommand.SignRecord;
import org.horarium.command.records.RecordCommand.WriteRecord;
import org.horarium.command.records.RecordRequests.Amend;
import org.horarium.command.records.RecordRequests.Write;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has doctors write, amend and sign what came of their visits. */
@RestController
@RequestMapping("/api/medical-records")
class RecordsEndpoint {

    private final Commands commands;

    RecordsEndpoint(Commands commands) {
        this.commands = commands;
    }

    /** Where an allergy speaks against a prescription, nothing is written until that is accepted, with a reason. */
    @Access(value = Role.DOCTOR, discloses = Disclosure.PERSONAL)
    @PostMapping
    @Returns(value = RecordAnswer.class, status = 201)
    ResponseEntity<?> write(
            @Valid @RequestBody Write request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        RequestKey key = RequestKey.of(actor, idempotencyKey, "POST /api/medical-records " + request);
        RecordId record = new RecordId(RequestKey.nameFor(key));
        Outcome outcome = commands.send(
                new WriteRecord(
                        record,
                        actor,
                        new PatientId(request.patientId()),
                        new AppointmentId(request.appointmentId()),
                        request.template(),
                        request.content(),
                        request.acceptance()),
                actor,
                key);
        return outcome instanceof Noted noted
                ? Answers.created(outcome, "/api/medical-records/" + record.value(), RecordAnswer.of(record, noted))
                : refused(outcome);
    }

    /** What it said before stays to be read. */
    @Access(value = Role.DOCTOR, record = "id", discloses = Disclosure.PERSONAL)
    @PutMapping("/{id}")
    @Returns(RecordAnswer.class)
    ResponseEntity<?> amend(
            @PathVariable UUID id,
            @Valid @RequestBody Amend request,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor) {
        RecordId record = new RecordId(id);
        Outcome outcome = commands.send(
                new AmendRecord(
                        record,
                        actor,
                        request.reason().strip(),
                        request.content(),
                        request.acceptance(),
                        Precondition.version(ifMatch)),
                actor);
        return outcome instanceof Noted noted ? Answers.ok(outcome, RecordAnswer.of(record, noted)) : refused(outcome);
    }

    @Access(value = Role.DOCTOR, record = "id", discloses = Disclosure.PERSONAL)
    @PostMapping("/{id}/sign")
    @Returns(status = 204)
    ResponseEntity<?> sign(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor) {
        return Answers.done(
                commands.send(new SignRecord(new RecordId(id), actor, Precondition.version(ifMatch)), actor));
    }

    private static ResponseEntity<?> refused(Outcome outcome) {
        return outcome instanceof Refused refused && refused.reason() == Reason.ALLERGY_WARNING
                ? AllergyProblem.answer(refused)
                : Answers.done(outcome);
    }
}
