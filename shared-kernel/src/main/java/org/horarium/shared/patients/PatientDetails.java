package org.horarium.shared.patients;

import java.time.LocalDate;
import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is and how to reach them.
 *
 * @param gender FHIR administrative gender: male, female, other, unknown
 * @param language BCP 47 tag in which they want to be spoken to
 * @param insurance none where they pay themselves, or nobody has asked
 */
public record PatientDetails(
        @Phi String fullName,
        @Phi LocalDate dateOfBirth,
        @Phi @Nullable String phoneNumber,
        @Phi @Nullable String email,
        @Phi @Nullable String address,
        @Phi @Nullable String gender,
        @Phi @Nullable String language,
        @Nullable Insurance insurance,
        @Nullable EmergencyContact emergencyContact) {

    /** The details of somebody of whom neither insurance nor emergency contact is known. */
    public PatientDetails(
            String fullName,
            LocalDate dateOfBirth,
            @Nullable String phoneNumber,
            @Nullable String email,
            @Nullable String address,
            @Nullable String gender,
            @Nullable String language) {
        this(fullName, dateOfBirth, phoneNumber, email, address, gender, language, null, null);
    }

    /** These details, with the former insurance and emergency contact where these say nothing of them. */
    public PatientDetails completedBy(PatientDetails former) {
        return new PatientDetails(
                fullName,
                dateOfBirth,
                phoneNumber,
                email,
                address,
                gender,
                language,
                insurance == null ? former.insurance : insurance,
                emergencyContact == null ? former.emergencyContact : emergencyContact);
    }
}
