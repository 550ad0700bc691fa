package org.horarium.command.doctors;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.doctors.ClinicCommand.OpenLocation;
import org.horarium.command.doctors.ClinicCommand.RegisterClinic;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.LocationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Enters clinics and their places into the directory. */
@RestController
@RequestMapping("/api/clinics")
class ClinicsEndpoint {

    private final Commands commands;

    ClinicsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Access(value = Role.ADMIN, scopes = Scope.DIRECTORY_WRITE)
    @PostMapping
    @Returns(value = ClinicAnswer.class, status = 201)
    ResponseEntity<?> register(
            @Valid @RequestBody ClinicRequest request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        RequestKey key = RequestKey.of(actor, idempotencyKey, "POST /api/clinics " + request);
        ClinicId clinic = new ClinicId(RequestKey.nameFor(key));
        List<ClinicLocation> locations = locations(clinic, request.places());
        Outcome outcome = commands.send(new RegisterClinic(clinic, request.details(), null), actor, key);
        for (ClinicLocation location : locations) {
            outcome = outcome instanceof Refused
                    ? outcome
                    : commands.send(new OpenLocation(clinic, location), actor, key);
        }
        return Answers.created(outcome, "/api/clinics/" + clinic.value(), ClinicAnswer.of(clinic, request, locations));
    }

    @Access(value = Role.ADMIN, scopes = Scope.DIRECTORY_WRITE)
    @PostMapping("/{id}/locations")
    @Returns(value = ClinicAnswer.Place.class, status = 201)
    ResponseEntity<?> open(
            @PathVariable UUID id,
            @Valid @RequestBody ClinicRequest.Place request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        RequestKey key = RequestKey.of(actor, idempotencyKey, "location " + id + request);
        ClinicLocation location = request.location(new LocationId(RequestKey.nameFor(key)));
        Outcome outcome = commands.send(new OpenLocation(new ClinicId(id), location), actor, key);
        return Answers.created(outcome, "/api/clinics/" + id, ClinicAnswer.Place.of(location));
    }

    private static List<ClinicLocation> locations(ClinicId clinic, List<ClinicRequest.Place> places) {
        return IntStream.range(0, places.size())
                .mapToObj(at -> places.get(at)
                        .location(new LocationId(UuidCreator.getNameBasedSha1(clinic.value(), "location " + at))))
                .toList();
    }

    private record ClinicAnswer(UUID id, String name, @Nullable String phoneNumber, List<Place> locations) {

        static ClinicAnswer of(ClinicId clinic, ClinicRequest request, List<ClinicLocation> locations) {
            return new ClinicAnswer(
                    clinic.value(),
                    request.name(),
                    request.phoneNumber(),
                    locations.stream().map(Place::of).toList());
        }

        private record Place(UUID id, String name, String zone) {
            static Place of(ClinicLocation location) {
                return new Place(
                        location.location().value(),
                        location.name(),
                        location.zone().getId());
            }
        }
    }
}
