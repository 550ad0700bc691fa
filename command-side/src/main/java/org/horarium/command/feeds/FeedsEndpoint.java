package org.horarium.command.feeds;

import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Secrets;
import org.horarium.command.feeds.FeedCommand.OpenFeed;
import org.horarium.command.feeds.FeedCommand.RevokeFeed;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets people have their calendar follow what they have here. The address is shown once, and a new one ends the former. */
@RestController
class FeedsEndpoint {

    private static final int BYTES = 32;

    private final Commands commands;
    private final String site;

    FeedsEndpoint(Commands commands, @Value("${horarium.public-url:http://localhost:8080}") String site) {
        this.commands = commands;
        this.site = site.replaceFirst("/+$", "");
    }

    @Access(value = Role.PATIENT, patient = "id")
    @PostMapping("/api/patients/{id}/calendar-feed")
    @Returns(Opened.class)
    ResponseEntity<?> openOfPatient(@PathVariable UUID id, Actor actor) {
        return open(Recipient.of(new PatientId(id)), actor);
    }

    @Access(value = Role.PATIENT, patient = "id")
    @DeleteMapping("/api/patients/{id}/calendar-feed")
    @Returns(status = 204)
    ResponseEntity<?> revokeOfPatient(@PathVariable UUID id, Actor actor) {
        return Answers.done(commands.send(new RevokeFeed(Recipient.of(new PatientId(id))), actor));
    }

    @Access(Role.DOCTOR)
    @PostMapping("/api/doctors/{id}/calendar-feed")
    @Returns(Opened.class)
    ResponseEntity<?> openOfDoctor(@PathVariable UUID id, Actor actor) {
        return open(Recipient.of(new DoctorId(id)), actor);
    }

    @Access(Role.DOCTOR)
    @DeleteMapping("/api/doctors/{id}/calendar-feed")
    @Returns(status = 204)
    ResponseEntity<?> revokeOfDoctor(@PathVariable UUID id, Actor actor) {
        return Answers.done(commands.send(new RevokeFeed(Recipient.of(new DoctorId(id))), actor));
    }

    private ResponseEntity<?> open(Recipient owner, Actor actor) {
        String secret = Secrets.text(BYTES);
        Outcome outcome = commands.send(new OpenFeed(owner, Secrets.digest(secret)), actor);
        return Answers.ok(outcome, new Opened(site + "/calendar/" + secret + ".ics"));
    }

    /** For the one time that it is shown. */
    record Opened(String url) {

        @Override
        public String toString() {
            return "Opened";
        }
    }
}
