package org.horarium.shared.doctors;

import java.util.List;
import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * What patients are told of a doctor.
 *
 * @param npi the US National Provider Identifier, where there is one
 * @param languages BCP 47 tags
 * @param insurances names of accepted insurers, as the clinic writes them
 */
public record DoctorProfile(
        @Phi String fullName,
        @Nullable String npi,
        @Phi @Nullable String email,
        @Phi @Nullable String phoneNumber,
        List<String> languages,
        List<String> insurances,
        @Nullable Fee consultationFee) {

    public DoctorProfile {
        languages = List.copyOf(languages);
        insurances = List.copyOf(insurances);
    }
}
