package org.horarium.command.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.History;
import org.horarium.command.contact.ContactCommand.ChoosePreferences;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.ContactPreferences;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets people choose how they are told. It shows the streams themselves, so that what was chosen is seen at once. */
@RestController
class ContactEndpoint {

    private final Commands commands;
    private final History history;
    private final RecordedChoices choices;

    ContactEndpoint(Commands commands, History history, RecordedChoices choices) {
        this.commands = commands;
        this.history = history;
        this.choices = choices;
    }

    @Access(
            value = {Role.PATIENT, Role.STAFF},
            patient = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/patients/{id}/contact-preferences")
    OfPatient ofPatient(@PathVariable UUID id) {
        return OfPatient.of(id, shown(Recipient.of(new PatientId(id))));
    }

    @Access(
            value = {Role.PATIENT, Role.STAFF},
            patient = "id",
            discloses = Disclosure.PERSONAL)
    @PutMapping("/api/patients/{id}/contact-preferences")
    @Returns(OfPatient.class)
    ResponseEntity<?> choose(@PathVariable UUID id, @Valid @RequestBody ContactRequest request, Actor actor) {
        ChoosePreferences command = new ChoosePreferences(Recipient.of(new PatientId(id)), request.preferences());
        return Answers.ok(
                commands.send(command, actor), OfPatient.of(id, shown(command.recipient(), command.preferences())));
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            planned = "id",
            discloses = Disclosure.NOTHING)
    @GetMapping("/api/doctors/{id}/contact-preferences")
    Shown ofDoctor(@PathVariable UUID id) {
        return shown(Recipient.of(new DoctorId(id)));
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            planned = "id",
            discloses = Disclosure.NOTHING)
    @PutMapping("/api/doctors/{id}/contact-preferences")
    @Returns(Shown.class)
    ResponseEntity<?> chooseForDoctor(@PathVariable UUID id, @Valid @RequestBody ContactRequest request, Actor actor) {
        ChoosePreferences command = new ChoosePreferences(Recipient.of(new DoctorId(id)), request.preferences());
        return Answers.ok(commands.send(command, actor), shown(command.recipient(), command.preferences()));
    }

    private Shown shown(Recipient recipient) {
        return shown(recipient, Chosen.by(recipient, history));
    }

    private Shown shown(Recipient recipient, ContactPreferences preferences) {
        return Shown.of(preferences, choices.hasStopped(recipient));
    }

    /**
     * What somebody chose.
     *
     * @param stopped the channels that are closed to all but account notices until somebody texts START
     */
    record Shown(
            ContactRequest.Channels channels,
            ContactRequest.@Nullable Quiet quiet,
            @Nullable String zone,
            List<Channel> stopped) {

        static Shown of(ContactPreferences preferences, boolean stopped) {
            ZoneId zone = preferences.zone();
            return new Shown(
                    ContactRequest.Channels.of(preferences),
                    ContactRequest.Quiet.of(preferences.quiet()),
                    zone == null ? null : zone.getId(),
                    stopped ? List.of(Channel.SMS) : List.of());
        }
    }

    /** The same of a patient, so that the access trail names them. */
    record OfPatient(
            @JsonIgnore UUID patient,
            ContactRequest.Channels channels,
            ContactRequest.@Nullable Quiet quiet,
            @Nullable String zone,
            List<Channel> stopped)
            implements Personal {

        static OfPatient of(UUID patient, Shown shown) {
            return new OfPatient(patient, shown.channels(), shown.quiet(), shown.zone(), shown.stopped());
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(patient);
        }
    }
}
