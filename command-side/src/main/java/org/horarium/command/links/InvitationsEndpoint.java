package org.horarium.command.links;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.command.Answers;
import org.horarium.command.OneLine;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.access.AccountOwners;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators bring people in: an account without a password, and a letter by which its owner chooses one. */
@RestController
class InvitationsEndpoint {

    private final Links links;
    private final Letters letters;
    private final AccountOwners accounts;

    InvitationsEndpoint(Links links, Letters letters, AccountOwners accounts) {
        this.links = links;
        this.letters = letters;
        this.accounts = accounts;
    }

    @Access(Role.ADMIN)
    @PostMapping("/api/accounts")
    @Transactional
    @Returns(value = Invited.class, status = 201)
    public ResponseEntity<?> invite(@Valid @RequestBody Invitation request, Actor actor) {
        UUID account = UuidCreator.getTimeOrderedEpoch();
        DoctorId doctor = request.doctor();
        if (!accounts.invite(account, request.email(), request.role(), doctor, request.reach(), actor)) {
            return Answers.ok(Refused.because(Reason.EMAIL_TAKEN, "That address has an account already."), request);
        }
        letters.invite(request.email(), links.make(account, Purpose.INVITE, null));
        return ResponseEntity.created(URI.create("/api/accounts/" + account))
                .body(new Invited(account, request.email(), request.role()));
    }

    record Invited(UUID id, String email, Role role) {}

    /**
     * Who is invited.
     *
     * @param doctorId the doctor whom they are, for the role DOCTOR
     * @param clinicIds where they work at the desk, for the role STAFF
     */
    record Invitation(
            @NotBlank @Email @OneLine @Size(max = 254) String email,
            @NotNull Role role,
            @Nullable UUID doctorId,
            @Size(max = 200) @Nullable List<@NotNull UUID> clinicIds) {

        @Nullable
        DoctorId doctor() {
            if (role == Role.PATIENT || role == Role.API_CLIENT) {
                throw new InvalidInput("role", "must be one of DOCTOR, STAFF, ADMIN, AUDITOR, PRIVACY_OFFICER");
            }
            if ((role == Role.DOCTOR) != (doctorId != null)) {
                throw new InvalidInput("doctor_id", "is required for a doctor, and only there");
            }
            return doctorId == null ? null : new DoctorId(doctorId);
        }

        Reach reach() {
            boolean hasClinics = clinicIds != null && !clinicIds.isEmpty();
            if ((role == Role.STAFF) != hasClinics) {
                throw new InvalidInput("clinic_ids", "are required for staff, and only there");
            }
            return clinicIds == null
                    ? Reach.NONE
                    : new Reach(false, clinicIds.stream().map(ClinicId::new).collect(Collectors.toSet()));
        }
    }
}
