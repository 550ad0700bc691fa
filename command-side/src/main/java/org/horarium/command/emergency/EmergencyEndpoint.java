package org.horarium.command.emergency;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.emergency.EmergencyCommand.OpenPatientInEmergency;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.EmergencyId;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets clinicians open a patient who is not theirs, and privacy officers look into each such opening. */
@RestController
class EmergencyEndpoint {

    private static final int MOST = 200;
    private static final Duration OPEN = Duration.ofMinutes(60);

    private final Commands commands;
    private final EmergencyQueue queue;
    private final EmergencyReviews reviews;
    private final Clock clock;

    EmergencyEndpoint(Commands commands, EmergencyQueue queue, EmergencyReviews reviews, Clock clock) {
        this.commands = commands;
        this.queue = queue;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The event comes first and then the patient is open, so that nobody is let in unseen; asked again with the same key it does the rest. */
    @Access(value = Role.DOCTOR, discloses = Disclosure.PERSONAL)
    @PostMapping("/api/patients/{id}/emergency-access")
    @Returns(value = Opened.class, status = 201)
    ResponseEntity<?> open(
            @PathVariable UUID id,
            @Valid @RequestBody Opening request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        RequestKey key = RequestKey.of(actor, idempotencyKey, "emergency " + id + request);
        EmergencyId emergency = new EmergencyId(UuidCreator.getNameBasedSha1(RequestKey.nameFor(key), id.toString()));
        Instant now = clock.instant();
        OpenPatientInEmergency opening =
                new OpenPatientInEmergency(emergency, actor, new PatientId(id), request.reason(), now, now.plus(OPEN));
        Outcome outcome = commands.send(opening, actor, key);
        if (!(outcome instanceof Refused)) {
            queue.add(opening);
        }
        return Answers.created(
                outcome, "/api/emergency-access/" + emergency.value(), new Opened(emergency.value(), id));
    }

    @Access(
            value = {Role.PRIVACY_OFFICER, Role.AUDITOR},
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/emergency-access")
    Found list(@RequestParam(defaultValue = "false") boolean reviewed) {
        return new Found(queue.list(reviewed, MOST), null);
    }

    @Access(Role.PRIVACY_OFFICER)
    @PostMapping("/api/emergency-access/{id}/review")
    @Returns(status = 204)
    ResponseEntity<?> review(@PathVariable UUID id, @Valid @RequestBody Review request, Actor actor) {
        return Answers.done(reviews.review(new EmergencyId(id), actor, request.finding(), null));
    }

    private record Opening(@NotBlank @Size(min = 10, max = 500) String reason) {}

    private record Review(@NotBlank @Size(max = 500) String finding) {}

    private record Opened(UUID id, UUID patientId) implements Personal {
        @Override
        public Set<UUID> subjects() {
            return Set.of(patientId);
        }
    }

    private record Found(List<EmergencyQueue.Entry> items, @Nullable String next) {}
}
