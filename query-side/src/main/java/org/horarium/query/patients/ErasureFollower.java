package org.horarium.query.patients;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.privacy.Erasure;
import org.springframework.stereotype.Component;

/**
 * Makes certain that an erasure that is recorded is done, wherever a process ended between the two, and whichever history
 * was brought in from elsewhere. To erase somebody once more changes nothing.
 */
@Component
@ProcessingGroup("patients.directory")
class ErasureFollower {

    private final Erasure erasure;

    ErasureFollower(Erasure erasure) {
        this.erasure = erasure;
    }

    @EventHandler
    void on(PatientErased event) {
        erasure.complete(event.patient());
    }
}
