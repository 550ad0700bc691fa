package org.horarium.command.doctors;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.doctors.DoctorCommand.AssignPractitionerRole;
import org.horarium.command.doctors.DoctorCommand.RegisterDoctor;
import org.horarium.command.doctors.DoctorCommand.UpdateDoctorProfile;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.PractitionerRole;
import org.horarium.shared.doctors.RoleId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Enters doctors into the directory. */
@RestController
@RequestMapping("/api/doctors")
class DoctorsEndpoint {

    private final Commands commands;
    private final History history;

    DoctorsEndpoint(Commands commands, History history) {
        this.commands = commands;
        this.history = history;
    }

    @Access(value = Role.ADMIN, scopes = Scope.DIRECTORY_WRITE)
    @PostMapping
    @Returns(value = DoctorAnswer.class, status = 201)
    ResponseEntity<?> register(
            @Valid @RequestBody DoctorRequest request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        RequestKey key = RequestKey.of(actor, idempotencyKey, "POST /api/doctors " + request);
        DoctorId doctor = new DoctorId(RequestKey.nameFor(key));
        PractitionerRole role = role(doctor, request);
        Outcome outcome = commands.send(new RegisterDoctor(doctor, request.profile()), actor, key);
        if (role != null && !(outcome instanceof Refused)) {
            outcome = commands.send(new AssignPractitionerRole(doctor, role), actor, key);
        }
        return Answers.created(outcome, "/api/doctors/" + doctor.value(), DoctorAnswer.of(doctor, request));
    }

    @Access(
            value = {Role.DOCTOR, Role.ADMIN},
            scopes = Scope.DIRECTORY_WRITE)
    @PutMapping("/{id}")
    @Returns(DoctorAnswer.class)
    ResponseEntity<?> update(
            @PathVariable UUID id,
            @Valid @RequestBody DoctorRequest request,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor) {
        DoctorId doctor = new DoctorId(id);
        PractitionerRole role = role(doctor, request);
        if (role != null) {
            commands.mustBeAllowed(new AssignPractitionerRole(doctor, role), actor);
        }
        Outcome outcome =
                commands.send(new UpdateDoctorProfile(doctor, request.profile(), Precondition.version(ifMatch)), actor);
        if (role != null && !(outcome instanceof Refused)) {
            outcome = commands.send(new AssignPractitionerRole(doctor, role), actor);
        }
        return Answers.ok(outcome, DoctorAnswer.of(doctor, request));
    }

    /** The role that the request states: at all places of the clinic unless it names some of them. */
    private @Nullable PractitionerRole role(DoctorId doctor, DoctorRequest request) {
        if (request.clinicId() == null && request.allSpecializations().isEmpty()) {
            return null;
        }
        if (request.clinicId() == null) {
            throw new InvalidInput("clinic_id", "is required with a specialization");
        }
        ClinicId clinic = new ClinicId(request.clinicId());
        if (!history.knows(clinic)) {
            throw new NotFound("unknown-clinic");
        }
        List<LocationId> places = Places.of(history, clinic);
        List<LocationId> wanted = request.locationIds() == null
                ? places
                : request.locationIds().stream().map(LocationId::new).toList();
        if (!places.containsAll(wanted)) {
            throw new InvalidInput("location_ids", "must all belong to the clinic");
        }
        RoleId role = new RoleId(UuidCreator.getNameBasedSha1(doctor.value(), clinic.toString()));
        return new PractitionerRole(role, clinic, request.allSpecializations(), wanted);
    }

    private record DoctorAnswer(UUID id, String fullName, List<String> specializations) {
        static DoctorAnswer of(DoctorId doctor, DoctorRequest request) {
            return new DoctorAnswer(doctor.value(), request.fullName(), request.allSpecializations());
        }
    }
}
