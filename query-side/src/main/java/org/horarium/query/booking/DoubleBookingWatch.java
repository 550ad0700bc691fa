package org.horarium.query.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.horarium.query.Batch;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentId;
import org.springframework.stereotype.Component;

/**
 * Watches, from outside the aggregates, that no minute of a doctor or a patient is promised twice.
 *
 * <p>It compares appointments with each other, so its processor must tell it all events in their order: one segment.
 */
@Component
@ProcessingGroup("booking.double-bookings")
class DoubleBookingWatch {

    private static final String NEW = DoubleBookingWatch.class.getName();

    private final Claims claims;
    private final DoubleBookingAlarm alarm;

    DoubleBookingWatch(Claims claims, DoubleBookingAlarm alarm) {
        this.claims = claims;
        this.alarm = alarm;
    }

    @EventHandler
    void on(AppointmentBooked event, @SequenceNumber long version, @Timestamp Instant at) {
        UUID patient = event.patient().value();
        note(claimed -> claimed.add(Claim.of(event.appointment(), version, patient, event.visit()), at));
    }

    @EventHandler
    void on(AppointmentRescheduled event, @SequenceNumber long version, @Timestamp Instant at) {
        note(claimed -> {
            claimed.enter();
            Optional<UUID> patient = claims.giveUp(event.appointment(), version);
            patient.ifPresent(known -> claimed.add(Claim.of(event.appointment(), version, known, event.to()), at));
        });
    }

    @EventHandler
    void on(AppointmentCancelled event, @SequenceNumber long version) {
        free(event.appointment(), version);
    }

    @EventHandler
    void on(NoShowRecorded event, @SequenceNumber long version) {
        free(event.appointment(), version);
    }

    @ResetHandler
    void forget() {
        claims.clear();
        alarm.clear();
    }

    private void free(AppointmentId appointment, long version) {
        note(claimed -> {
            claimed.enter();
            claims.free(appointment, version);
        });
    }

    private void note(Consumer<NewClaims> change) {
        Batch.add(NEW, () -> new NewClaims(claims, alarm), change, NewClaims::enter);
    }
}
