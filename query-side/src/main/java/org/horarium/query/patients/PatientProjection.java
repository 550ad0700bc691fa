package org.horarium.query.patients;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.horarium.query.StreamRows;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.springframework.stereotype.Component;

/** Keeps what is now known of each patient. */
@Component
@ProcessingGroup("patients.directory")
class PatientProjection {

    private final StreamRows rows;

    PatientProjection(StreamRows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(PatientRegistered event, @SequenceNumber long version) {
        describe(event.patient(), version, event.details());
    }

    @EventHandler
    void on(PatientDetailsCorrected event, @SequenceNumber long version) {
        describe(event.patient(), version, event.details());
    }

    @ResetHandler
    void forget() {
        rows.clear(PatientRow.class);
    }

    private void describe(PatientId patient, long version, PatientDetails details) {
        rows.apply(patient.value(), version, PatientRow.class, PatientRow::new, row -> row.describe(details));
    }
}
