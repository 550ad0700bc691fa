package org.horarium.shared.patients;

import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call when something happens to a patient.
 *
 * @param relation what they are to the patient, in the patient's own words
 */
public record EmergencyContact(@Phi String name, @Phi @Nullable String relation, @Phi String phoneNumber) {}
