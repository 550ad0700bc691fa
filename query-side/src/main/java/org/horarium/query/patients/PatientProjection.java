package org.horarium.query.patients;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.horarium.query.StreamRows;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent;
import org.horarium.shared.patients.PatientEvent.GuardianNamed;
import org.horarium.shared.patients.PatientEvent.GuardianReleased;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientEvent.PatientsMerged;
import org.horarium.shared.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is now known of each patient. */
@Component
@ProcessingGroup("patients.directory")
class PatientProjection {

    static final String INSURANCE = "patient.insurance";
    static final String CONTACT = "patient.emergency_contact";

    private final StreamRows rows;
    private final JdbcClient db;
    private final SealedJson sealed;

    PatientProjection(StreamRows rows, JdbcClient db, SealedJson sealed) {
        this.rows = rows;
        this.db = db;
        this.sealed = sealed;
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

    @EventHandler
    void on(PatientsMerged event, @SequenceNumber long version) {
        rows.apply(event.patient().value(), version, PatientRow.class, PatientRow::new, row -> row.merge(event.into()));
    }

    @EventHandler
    void on(PatientErased event, @SequenceNumber long version) {
        rows.apply(event.patient().value(), version, PatientRow.class, PatientRow::new, PatientRow::erase);
        db.sql("delete from guardian where patient_id = ?")
                .param(event.patient().value())
                .update();
    }

    /** Whatever else happens to a patient, the version of the row is that of the stream. */
    @EventHandler
    void on(PatientEvent event, @SequenceNumber long version) {
        touch(event.patient(), version);
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
        byte[] insurance = sealed.seal(patient, INSURANCE, details.insurance());
        byte[] contact = sealed.seal(patient, CONTACT, details.emergencyContact());
        rows.apply(
                patient.value(),
                version,
                PatientRow.class,
                PatientRow::new,
                row -> row.describe(details, insurance, contact));
    }
}
