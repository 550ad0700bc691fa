package org.horarium.command.patients;

import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.patients.PatientCommand.NameGuardian;
import org.horarium.command.patients.PatientCommand.ReleaseGuardian;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.patients.PatientId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a clinic's people, who have seen the papers, say who acts for a minor. Both are patients with entries of their own. */
@RestController
@RequestMapping("/api/patients/{id}/guardians")
class GuardiansEndpoint {

    private final Commands commands;

    GuardiansEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Access(value = Role.STAFF, scopes = Scope.PATIENTS_WRITE, patient = "id")
    @PutMapping("/{guardian}")
    @Returns(status = 204)
    ResponseEntity<?> name(@PathVariable UUID id, @PathVariable UUID guardian, Actor actor) {
        if (id.equals(guardian)) {
            throw new InvalidInput("guardian", "must be somebody else");
        }
        return Answers.done(commands.send(new NameGuardian(new PatientId(id), new PatientId(guardian)), actor));
    }

    @Access(value = Role.STAFF, scopes = Scope.PATIENTS_WRITE, patient = "id")
    @DeleteMapping("/{guardian}")
    @Returns(status = 204)
    ResponseEntity<?> release(@PathVariable UUID id, @PathVariable UUID guardian, Actor actor) {
        return Answers.done(commands.send(new ReleaseGuardian(new PatientId(id), new PatientId(guardian)), actor));
    }
}
