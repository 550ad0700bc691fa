package org.horarium.command.patients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.patients.ErasureCommand.ErasePatient;
import org.horarium.command.patients.ErasureCommand.PlaceLegalHold;
import org.horarium.command.patients.ErasureCommand.ReleaseLegalHold;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erasure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets privacy officers erase a patient, see what stands in the way, and keep what a court has asked for. */
@RestController
@RequestMapping("/api/patients/{id}")
class ErasureEndpoint {

    private static final int LONGEST_REASON = 500;

    private final Commands commands;
    private final History history;
    private final RecordsKept records;
    private final Erasure erasure;
    private final Clock clock;

    ErasureEndpoint(Commands commands, History history, RecordsKept records, Erasure erasure, Clock clock) {
        this.commands = commands;
        this.history = history;
        this.records = records;
        this.erasure = erasure;
        this.clock = clock;
    }

    private record Reasoned(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

    /**
     * What is so, and what is in the way.
     *
     * @param reason why they were erased, where somebody said so
     * @param recordsKeptUntil null where no record is in the way
     */
    private record State(
            UUID patientId,
            boolean erased,
            @Nullable String reason,
            boolean legalHold,
            @Nullable Instant recordsKeptUntil)
            implements Personal {
        @Override
        public Set<UUID> subjects() {
            return Set.of(patientId);
        }
    }

    /**
     * The event comes first, then the key goes, and then it is kept why. Asked again after a failure it does the rest,
     * and whoever follows the events destroys the key too.
     */
    @Access(Role.PRIVACY_OFFICER)
    @PostMapping("/erasure")
    @Returns(status = 204)
    ResponseEntity<?> erase(@PathVariable UUID id, @Valid @RequestBody Reasoned request, Actor actor) {
        PatientId patient = new PatientId(id);
        Outcome outcome = commands.send(new ErasePatient(patient, clock.instant()), actor);
        if (outcome instanceof Refused refused) {
            return refused(refused, patient);
        }
        erasure.complete(patient);
        erasure.explain(patient, request.reason(), actor.id());
        return Answers.done(outcome);
    }

    @Access(value = Role.PRIVACY_OFFICER, discloses = Disclosure.PERSONAL)
    @GetMapping("/erasure")
    State state(@PathVariable UUID id) {
        PatientId patient = new PatientId(id);
        ErasureState standing = ErasureState.of(patient, history);
        if (!standing.isKnown()) {
            throw new NotFound("unknown-patient");
        }
        return new State(
                id,
                standing.isErased(),
                standing.isErased() ? erasure.explanation(patient).orElse(null) : null,
                standing.isHeld(),
                standing.isErased() ? null : inTheWay(patient));
    }

    @Access(Role.PRIVACY_OFFICER)
    @PutMapping("/legal-hold")
    @Returns(status = 204)
    ResponseEntity<?> hold(@PathVariable UUID id, @Valid @RequestBody Reasoned request, Actor actor) {
        return Answers.done(commands.send(new PlaceLegalHold(new PatientId(id), request.reason()), actor));
    }

    @Access(Role.PRIVACY_OFFICER)
    @DeleteMapping("/legal-hold")
    @Returns(status = 204)
    ResponseEntity<?> release(@PathVariable UUID id, @RequestParam String reason, Actor actor) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "must say why, in 1 to %d characters".formatted(LONGEST_REASON));
        }
        return Answers.done(commands.send(new ReleaseLegalHold(new PatientId(id), reason), actor));
    }

    private ResponseEntity<ProblemDetail> refused(Refused refused, PatientId patient) {
        ResponseEntity<ProblemDetail> answer = Answers.refused(refused, ZoneOffset.UTC);
        ProblemDetail problem = answer.getBody();
        Instant until = inTheWay(patient);
        if (problem != null && refused.reason() == Reason.RECORDS_MUST_BE_KEPT && until != null) {
            problem.setProperty("until", until.toString());
        }
        return answer;
    }

    private @Nullable Instant inTheWay(PatientId patient) {
        return records.until(patient).filter(clock.instant()::isBefore).orElse(null);
    }
}
