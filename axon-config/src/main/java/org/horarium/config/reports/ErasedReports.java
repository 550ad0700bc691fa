package org.horarium.config.reports;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.horarium.config.OnReadingSide;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.springframework.stereotype.Component;

/**
 * Gives up the reports of an erased patient: their keys at once, the objects as soon as the bucket can be reached. Safe to
 * replay: what is given up stays so.
 */
@Component
@ProcessingGroup("reports.erasure")
@OnReadingSide
class ErasedReports {

    private final KeptReports kept;

    ErasedReports(KeptReports kept) {
        this.kept = kept;
    }

    @EventHandler
    void on(PatientErased event) {
        kept.doom(event.patient());
    }
}
