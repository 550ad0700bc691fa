package org.horarium.query.patients;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.horarium.query.StreamRows;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.GuardianNamed;
import org.horarium.shared.patients.PatientEvent.GuardianReleased;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is now known of each patient. */
@Component
@ProcessingGroup("patients.directory")
class PatientProjection {

    private final StreamRows rows;
    private final JdbcClient db;

    PatientProjection(StreamRows rows, JdbcClient db) {
        this.rows = rows;
        this.db = db;
    }

    @EventHandler
    void on(PatientRegistered event, @SequenceNumber long version) {
        describe(event.patient(), version, event.details());
    }

    @EventHandler
    void on(PatientDetailsCorrected event, @SequenceNumber long version) {
        describe(event.patient(), version, event.details());
    }

    /** Events come in order, and again where an attempt was lost: both are said so that a second time changes nothing. */
    @EventHandler
    void on(GuardianNamed event, @SequenceNumber long version) {
        touch(event.patient(), version);
        db.sql("insert into guardian (patient_id, guardian_id) values (?, ?) on conflict do nothing")
                .params(event.patient().value(), event.guardian().value())
                .update();
    }

    @EventHandler
    void on(GuardianReleased event, @SequenceNumber long version) {
        touch(event.patient(), version);
        db.sql("delete from guardian where patient_id = ? and guardian_id = ?")
                .params(event.patient().value(), event.guardian().value())
                .update();
    }

    @ResetHandler
    void forget() {
        rows.clear(PatientRow.class);
        db.sql("delete from guardian").update();
    }

    private void touch(PatientId patient, long version) {
        rows.apply(patient.value(), version, PatientRow.class, PatientRow::new, row -> {});
    }

    private void describe(PatientId patient, long version, PatientDetails details) {
        rows.apply(patient.value(), version, PatientRow.class, PatientRow::new, row -> row.describe(details));
    }
}
