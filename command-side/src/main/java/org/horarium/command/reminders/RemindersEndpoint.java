package org.horarium.command.reminders;

import jakarta.validation.Valid;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.History;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a clinic say how long before their visits its patients are reminded. */
@RestController
@RequestMapping("/api/clinics/{id}/reminders")
class RemindersEndpoint {

    private final Commands commands;
    private final ReminderPlans plans;
    private final History history;

    RemindersEndpoint(Commands commands, ReminderPlans plans, History history) {
        this.commands = commands;
        this.plans = plans;
        this.history = history;
    }

    @Access(
            value = {Role.ADMIN, Role.STAFF},
            discloses = Disclosure.NOTHING)
    @GetMapping
    ReminderRequest show(@PathVariable UUID id, Actor actor) {
        ClinicId clinic = new ClinicId(id);
        if (!SetReminderPlan.isShownTo(actor, clinic)) {
            throw new Forbidden("That is another clinic's.");
        }
        if (!history.knows(clinic)) {
            throw new NotFound("unknown-clinic");
        }
        return ReminderRequest.of(plans.of(clinic));
    }

    @Access({Role.ADMIN, Role.STAFF})
    @PutMapping
    @Returns(ReminderRequest.class)
    ResponseEntity<?> set(@PathVariable UUID id, @Valid @RequestBody ReminderRequest request, Actor actor) {
        SetReminderPlan command = new SetReminderPlan(new ClinicId(id), request.plan());
        return Answers.ok(commands.send(command, actor), ReminderRequest.of(command.plan()));
    }
}
