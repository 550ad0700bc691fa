package org.horarium.query.booking;

import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.horarium.query.StreamRows;
import org.horarium.shared.booking.AppointmentEvent.AppointmentAnnotated;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.springframework.stereotype.Component;

/** Keeps each appointment as it now stands. */
@Component
@ProcessingGroup("booking.appointments")
class AppointmentProjection {

    private final StreamRows rows;

    AppointmentProjection(StreamRows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(AppointmentBooked event, @SequenceNumber long version) {
        change(event.appointment(), version, row -> row.book(event.patient(), event.visit(), event.notes()));
    }

    @EventHandler
    void on(AppointmentRescheduled event, @SequenceNumber long version) {
        change(event.appointment(), version, row -> row.move(event.to()));
    }

    @EventHandler
    void on(AppointmentCancelled event, @SequenceNumber long version) {
        change(event.appointment(), version, row -> row.cancel(event.reason()));
    }

    @EventHandler
    void on(PatientCheckedIn event, @SequenceNumber long version) {
        change(event.appointment(), version, row -> row.become(AppointmentStatus.CHECKED_IN));
    }

    @EventHandler
    void on(AppointmentCompleted event, @SequenceNumber long version) {
        change(event.appointment(), version, row -> row.become(AppointmentStatus.COMPLETED));
    }

    @EventHandler
    void on(NoShowRecorded event, @SequenceNumber long version) {
        change(event.appointment(), version, row -> row.become(AppointmentStatus.NO_SHOW));
    }

    @EventHandler
    void on(AppointmentAnnotated event, @SequenceNumber long version) {
        change(event.appointment(), version, row -> row.annotate(event.notes()));
    }

    @ResetHandler
    void forget() {
        rows.clear(AppointmentRow.class);
    }

    private void change(AppointmentId appointment, long version, Consumer<AppointmentRow> change) {
        rows.apply(appointment.value(), version, AppointmentRow.class, AppointmentRow::new, change);
    }
}
