package org.horarium.command.records;

import jakarta.validation.Valid;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.records.RecordRequests.Template;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.records.RecordTemplateId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Sets the headings under which clinicians write of a type of visit. */
@RestController
class TemplatesEndpoint {

    private final Commands commands;

    TemplatesEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Access({Role.STAFF, Role.ADMIN})
    @PutMapping("/api/record-templates/{visit_type}")
    @Returns(status = 204)
    ResponseEntity<?> set(
            @PathVariable("visit_type") String visitType,
            @Valid @RequestBody Template request,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor) {
        if (!visitType.matches(RecordRequests.VISIT_TYPE)) {
            throw new InvalidInput("visit_type", "must be the code of a type of visit");
        }
        Outcome outcome = commands.send(
                new SetRecordTemplate(
                        new RecordTemplateId(visitType), request.template(), Precondition.version(ifMatch)),
                actor);
        return Answers.done(outcome);
    }
}
