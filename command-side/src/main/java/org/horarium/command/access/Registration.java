package org.horarium.command.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.horarium.command.OneLine;
import org.horarium.shared.patients.PatientDetails;
import org.jspecify.annotations.Nullable;

/** What a patient sends to register. */
record Registration(
        @NotBlank @Email @OneLine @Size(max = 254) String email,
        @NotNull @Size(max = 1000) String password,
        @NotBlank @OneLine @Size(max = 200) String fullName,
        @NotNull @PastOrPresent LocalDate dateOfBirth,
        @Size(max = 50) @Nullable String phoneNumber,
        @Size(max = 500) @Nullable String address,
        @Pattern(regexp = "male|female|other|unknown") @Nullable String gender,
        @Size(max = 35) @Nullable String language) {

    PatientDetails details() {
        return new PatientDetails(fullName, dateOfBirth, phoneNumber, email, address, gender, language);
    }

    @Override
    public String toString() {
        return "Registration of " + email;
    }
}
