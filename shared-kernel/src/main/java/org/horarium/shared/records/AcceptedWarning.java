package org.horarium.shared.records;

import org.horarium.shared.Phi;

/**
 * A prescription that stands although an allergy of the patient's speaks against it, because its writer says why.
 *
 * @param warning names it: the same for the same drug and allergy
 * @param allergy in the words in which it is recorded
 * @param because the writer's reason
 */
public record AcceptedWarning(
        PrescriptionId prescription, @Phi String warning, @Phi String allergy, @Phi String because) {}
