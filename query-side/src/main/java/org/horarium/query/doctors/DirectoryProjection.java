package org.horarium.query.doctors;

import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.horarium.query.StreamRows;
import org.horarium.shared.doctors.ClinicEvent.ClinicDetailsCorrected;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationCorrected;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.DoctorEvent.DoctorProfileUpdated;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorId;
import org.springframework.stereotype.Component;

/** Keeps the directory of clinics and doctors as it now stands. */
@Component
@ProcessingGroup("doctors.directory")
class DirectoryProjection {

    private final StreamRows rows;

    DirectoryProjection(StreamRows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(ClinicRegistered event, @SequenceNumber long version) {
        change(event.clinic(), version, clinic -> clinic.describe(event.details()));
    }

    @EventHandler
    void on(ClinicDetailsCorrected event, @SequenceNumber long version) {
        change(event.clinic(), version, clinic -> clinic.describe(event.details()));
    }

    @EventHandler
    void on(LocationOpened event, @SequenceNumber long version) {
        place(event.clinic(), version, event.location());
    }

    @EventHandler
    void on(LocationCorrected event, @SequenceNumber long version) {
        place(event.clinic(), version, event.location());
    }

    @EventHandler
    void on(DoctorRegistered event, @SequenceNumber long version) {
        change(event.doctor(), version, doctor -> doctor.describe(event.profile()));
    }

    @EventHandler
    void on(DoctorProfileUpdated event, @SequenceNumber long version) {
        change(event.doctor(), version, doctor -> doctor.describe(event.profile()));
    }

    @EventHandler
    void on(PractitionerRoleAssigned event, @SequenceNumber long version) {
        change(event.doctor(), version, doctor -> doctor.assign(event.role()));
    }

    @ResetHandler
    void forget() {
        rows.clear(ClinicRow.class);
        rows.clear(LocationRow.class);
        rows.clear(DoctorRow.class);
    }

    private void place(ClinicId clinic, long version, ClinicLocation location) {
        if (!location.isOnItsOwn(clinic)) {
            change(clinic, version, unchangedButForItsVersion -> {});
        }
        rows.apply(
                location.location().value(),
                version,
                LocationRow.class,
                LocationRow::new,
                row -> row.describe(clinic, location));
    }

    private void change(ClinicId clinic, long version, Consumer<ClinicRow> change) {
        rows.apply(clinic.value(), version, ClinicRow.class, ClinicRow::new, change);
    }

    private void change(DoctorId doctor, long version, Consumer<DoctorRow> change) {
        rows.apply(doctor.value(), version, DoctorRow.class, DoctorRow::new, change);
    }
}
