package org.horarium.command.patients;

import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.patients.PatientCommand.CorrectPatientDetails;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Corrects patients' details. Patients register by opening an account: see the slice {@code access}. */
@RestController
@RequestMapping("/api/patients")
class PatientsEndpoint {

    private final Commands commands;

    PatientsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.PATIENTS_WRITE,
            patient = "id",
            discloses = Disclosure.PERSONAL)
    @PutMapping("/{id}")
    @Returns(PatientAnswer.class)
    ResponseEntity<?> correct(
            @PathVariable UUID id,
            @Valid @RequestBody PatientRequest request,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor) {
        PatientId patient = new PatientId(id);
        Outcome outcome = commands.send(
                new CorrectPatientDetails(patient, request.details(), actor.isAtDesk(), Precondition.version(ifMatch)),
                actor);
        return Answers.ok(outcome, new PatientAnswer(id, request.fullName()));
    }

    private record PatientAnswer(UUID id, String fullName) implements Personal {
        @Override
        public Set<UUID> subjects() {
            return Set.of(id);
        }
    }
}
