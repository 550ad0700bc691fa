package org.horarium.command.patients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.patients.PatientCommand.MergePatients;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets a clinic's people, who have made sure of it, say that two entries are of one person. */
@RestController
class MergeEndpoint {

    private final Commands commands;

    MergeEndpoint(Commands commands) {
        this.commands = commands;
    }

    /** Said twice it is recorded once, so that it needs no key to be repeated by. */
    @Access(value = Role.STAFF, patient = "id")
    @PostMapping("/api/patients/{id}/merge")
    @Returns(status = 204)
    ResponseEntity<?> merge(@PathVariable UUID id, @Valid @RequestBody Request request, Actor actor) {
        if (id.equals(request.into())) {
            throw new InvalidInput("into", "must be another entry");
        }
        return Answers.done(commands.send(new MergePatients(new PatientId(id), new PatientId(request.into())), actor));
    }

    private record Request(@NotNull UUID into) {}
}
