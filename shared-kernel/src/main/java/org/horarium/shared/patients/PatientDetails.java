package org.horarium.shared.patients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is and how to reach them.
 *
 * @param gender FHIR administrative gender: male, female, other, unknown
 * @param language BCP 47 tag in which they want to be spoken to
 */
public record PatientDetails(
        String fullName,
        LocalDate dateOfBirth,
        @Nullable String phoneNumber,
        @Nullable String email,
        @Nullable String address,
        @Nullable String gender,
        @Nullable String language) {}
