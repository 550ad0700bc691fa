package org.horarium.query.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.horarium.query.Batch;
import org.horarium.query.StreamRows;
import org.horarium.query.live.ChangeLog;
import org.horarium.query.live.Hints;
import org.horarium.query.live.VisitChange;
import org.horarium.shared.booking.AppointmentEvent.AppointmentAnnotated;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.AppointmentConfirmed;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.springframework.stereotype.Component;

/** Keeps each appointment as it now stands, and notes for those who listen that it has changed. */
@Component
@ProcessingGroup("booking.appointments")
class AppointmentProjection {

    private static final String CHANGED = AppointmentProjection.class.getName();

    private final StreamRows rows;
    private final ChangeLog log;
    private final Hints listeners;
    private final Words words;

    AppointmentProjection(StreamRows rows, ChangeLog log, Hints listeners, Words words) {
        this.rows = rows;
        this.log = log;
        this.listeners = listeners;
        this.words = words;
    }

    @EventHandler
    void on(AppointmentBooked event, @SequenceNumber long version) {
        change(event.appointment(), version, row -> row.book(event.patient(), event.visit(), event.notes(), words));
    }

    @EventHandler
    void on(AppointmentRescheduled event, @SequenceNumber long version) {
        change(event.appointment(), version, row -> row.move(event.to()));
    }

    @EventHandler
    void on(AppointmentCancelled event, @SequenceNumber long version) {
        change(event.appointment(), version, row -> row.cancel(event.reason(), words));
    }

    @EventHandler
    void on(AppointmentConfirmed event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.appointment(), version, row -> row.confirm(at));
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
        change(event.appointment(), version, row -> row.annotate(event.notes(), words));
    }

    @ResetHandler
    void forget() {
        rows.clear(AppointmentRow.class);
    }

    private void change(AppointmentId appointment, long version, Consumer<AppointmentRow> change) {
        List<VisitChange> changed = new ArrayList<>();
        rows.apply(
                appointment.value(),
                version,
                AppointmentRow.class,
                AppointmentRow::new,
                row -> changed.addAll(row.changedBy(change, appointment)));
        Batch.add(CHANGED, ArrayList<List<VisitChange>>::new, all -> all.add(changed), this::note);
    }

    /** The rows have been worked out by then, and have said what has changed. */
    private void note(List<List<VisitChange>> changed) {
        log.note(changed.stream().flatMap(List::stream).toList());
        Batch.afterwards(listeners::hint);
    }
}
