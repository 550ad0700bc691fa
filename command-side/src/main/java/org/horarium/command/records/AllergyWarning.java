package org.horarium.command.records;

import org.horarium.command.Refused;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.AcceptedWarning;
import org.horarium.shared.records.Prescription;

/**
 * A prescription that meets an allergy.
 *
 * @param id the same for the same drug and allergy, so that who has seen it can say so
 * @param allergy in the words in which it is recorded
 */
record AllergyWarning(String id, Prescription prescription, String allergy) {

    AcceptedWarning accepted(String because) {
        return new AcceptedWarning(prescription.id(), id, allergy, because);
    }

    Refused.Warning told(PatientId patient) {
        return new Refused.Warning(patient, id, prescription.drug(), allergy);
    }
}
