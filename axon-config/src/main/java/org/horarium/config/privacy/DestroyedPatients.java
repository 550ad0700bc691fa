package org.horarium.config.privacy;

import org.horarium.command.ErasedPatients;
import org.horarium.shared.patients.PatientId;
import org.springframework.stereotype.Component;

/** Whoever's key was destroyed is erased. */
@Component
class DestroyedPatients implements ErasedPatients {

    private final DataKeys keys;

    DestroyedPatients(DataKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean contains(PatientId patient) {
        return keys.isDestroyed(patient.value());
    }
}
