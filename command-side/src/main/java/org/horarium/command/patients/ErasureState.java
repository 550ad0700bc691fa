package org.horarium.command.patients;

import org.horarium.command.History;
import org.horarium.shared.patients.PatientEvent;
import org.horarium.shared.patients.PatientEvent.LegalHoldPlaced;
import org.horarium.shared.patients.PatientEvent.LegalHoldReleased;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientId;

/** What a patient's history says of their erasure, and nothing else of them. */
record ErasureState(boolean isKnown, boolean isHeld, boolean isErased) {

    private static final ErasureState UNKNOWN = new ErasureState(false, false, false);

    static ErasureState of(PatientId patient, History history) {
        return history.fold("erasure", patient, UNKNOWN, PatientEvent.class, ErasureState::after);
    }

    private static ErasureState after(ErasureState before, PatientEvent event) {
        if (event instanceof PatientErased) {
            return new ErasureState(true, false, true);
        }
        boolean isHeld = event instanceof LegalHoldPlaced || (before.isHeld && !(event instanceof LegalHoldReleased));
        return new ErasureState(true, isHeld, before.isErased);
    }
}
