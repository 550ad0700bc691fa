package org.horarium.command.doctors;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.command.OneLine;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.Fee;
import org.jspecify.annotations.Nullable;

/** A doctor as clients send one: the profile, and the role at a clinic where one is known already. */
record DoctorRequest(
        @NotBlank @OneLine @Size(max = 200) String fullName,
        @Size(max = 20) @Nullable String npi,
        @Email @OneLine @Size(max = 254) @Nullable String email,
        @Size(max = 50) @Nullable String phoneNumber,
        @Size(max = 100) @Nullable String specialization,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 100) String> specializations,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 35) String> languages,
        @Size(max = 100) @Nullable List<@NotBlank @Size(max = 100) String> insurances,
        @DecimalMin("0") @DecimalMax("1000000") @Nullable BigDecimal consultationFee,
        @Pattern(regexp = "[A-Z]{3}") @Nullable String currency,
        @Nullable UUID clinicId,
        @Size(max = 50) @Nullable List<@NotNull UUID> locationIds) {

    DoctorProfile profile() {
        return new DoctorProfile(
                fullName,
                npi,
                email,
                phoneNumber,
                languages == null ? List.of() : languages,
                insurances == null ? List.of() : insurances,
                consultationFee == null ? null : new Fee(consultationFee, currency == null ? "USD" : currency));
    }

    List<String> allSpecializations() {
        return Stream.concat(
                        Stream.ofNullable(specialization),
                        specializations == null ? Stream.empty() : specializations.stream())
                .distinct()
                .toList();
    }
}
