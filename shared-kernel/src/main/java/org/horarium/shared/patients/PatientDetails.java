package org.horarium.shared.patients;

import java.time.LocalDate;
import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is and how to reach them.
 *
 * @param gender FHIR administrative gender: male, female, other, unknown
 * @param language BCP 47 tag in which they want to be spoken to
 */
public record PatientDetails(
        @Phi String fullName,
        @Phi LocalDate dateOfBirth,
        @Phi @Nullable String phoneNumber,
        @Phi @Nullable String email,
        @Phi @Nullable String address,
        @Phi @Nullable String gender,
        @Phi @Nullable String language) {}
