package org.horarium.command.patients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.horarium.command.OneLine;
import org.horarium.shared.patients.EmergencyContact;
import org.horarium.shared.patients.Insurance;
import org.horarium.shared.patients.PatientDetails;
import org.jspecify.annotations.Nullable;

/** A patient's details as clients send them. */
record PatientRequest(
        @NotBlank @OneLine @Size(max = 200) String fullName,
        @NotNull @PastOrPresent LocalDate dateOfBirth,
        @Size(max = 50) @Nullable String phoneNumber,
        @Email @OneLine @Size(max = 254) @Nullable String email,
        @Size(max = 500) @Nullable String address,
        @Pattern(regexp = "male|female|other|unknown") @Nullable String gender,
        @Size(max = 35) @Nullable String language,
        @Valid @Nullable Payer insurance,
        @Valid @Nullable Contact emergencyContact) {

    /** Who pays. */
    record Payer(
            @NotBlank @Size(max = 200) String payer,
            @NotBlank @Size(max = 100) String memberId,
            @Size(max = 100) @Nullable String group) {}

    /** Whom to call. */
    record Contact(
            @NotBlank @OneLine @Size(max = 200) String name,
            @Size(max = 100) @Nullable String relation,
            @NotBlank @Size(max = 50) String phoneNumber) {}

    PatientDetails details() {
        return new PatientDetails(
                fullName,
                dateOfBirth,
                phoneNumber,
                email,
                address,
                gender,
                language,
                insurance == null ? null : new Insurance(insurance.payer, insurance.memberId, insurance.group),
                emergencyContact == null
                        ? null
                        : new EmergencyContact(
                                emergencyContact.name, emergencyContact.relation, emergencyContact.phoneNumber));
    }
}
