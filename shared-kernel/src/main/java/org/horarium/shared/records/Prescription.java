package org.horarium.shared.records;

import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * A drug that a patient is to get. Of one that was written down as a mere text, the drug is that text, and dose, form, route
 * and frequency are empty: nobody makes up what a clinician has not said.
 *
 * @param drug name and strength, such as {@code Amoxicillin 500 mg}
 * @param code RxNorm, where it has one
 * @param dose how much at once, such as {@code 1 tablet}
 * @param form such as {@code tablet}
 * @param route such as {@code by mouth}
 * @param frequency such as {@code three times a day}
 * @param duration such as {@code 7 days}; none where it goes on
 * @param repeats how often it may be dispensed again
 * @param substitution whether another maker's may be given
 * @param note for the patient and the pharmacy
 */
public record Prescription(
        PrescriptionId id,
        @Phi String drug,
        @Phi @Nullable String code,
        @Phi String dose,
        @Phi String form,
        @Phi String route,
        @Phi String frequency,
        @Phi @Nullable String duration,
        @Phi @Nullable Integer repeats,
        @Phi @Nullable Boolean substitution,
        @Phi @Nullable String note) {

    /** The same under another name. */
    public Prescription named(PrescriptionId name) {
        return new Prescription(name, drug, code, dose, form, route, frequency, duration, repeats, substitution, note);
    }
}
