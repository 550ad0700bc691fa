package org.horarium.command.patients;

import org.horarium.command.History;
import org.horarium.shared.patients.PatientEvent;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientsMerged;
import org.horarium.shared.patients.PatientId;

/** Whether anything new can be promised to a patient: not where they are unknown, kept under another entry, or erased. */
public record Standing(boolean isKnown, boolean isMerged, boolean isErased) {

    private static final Standing UNKNOWN = new Standing(false, false, false);

    /** That of the patient now; a decision that relies on it fails where it changes meanwhile. */
    public static Standing of(PatientId patient, History history) {
        return history.fold("standing", patient, UNKNOWN, PatientEvent.class, Standing::after);
    }

    private Standing after(PatientEvent event) {
        return new Standing(
                true, isMerged || event instanceof PatientsMerged, isErased || event instanceof PatientErased);
    }
}
