package org.horarium.command.booking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.horarium.command.Origin.FINGERPRINT;
import static org.horarium.command.Origin.REQUEST_KEY;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.command.Outcome;
import org.horarium.command.RequestKey;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent;
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
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Keeps the life of one appointment: where it stands, and what was answered to whom. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class Appointment {

    @AggregateIdentifier
    private AppointmentId id;

    private @Nullable PatientId patient;
    private @Nullable Visit visit;
    private AppointmentStatus status = AppointmentStatus.SCHEDULED;
    private @Nullable Instant confirmed;
    private final EarlierAnswers answers = new EarlierAnswers();

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    Appointment() {}

    Appointment(AppointmentId id) {
        this.id = id;
    }

    boolean isKnown() {
        return visit != null;
    }

    /** Whether it exists for them. */
    boolean isVisibleTo(Actor actor, Permissions permissions) {
        return isKnown() && permissions.maySee(actor, patient(), visit().doctor(), visit().location());
    }

    PatientId patient() {
        return Objects.requireNonNull(patient);
    }

    Visit visit() {
        return Objects.requireNonNull(visit);
    }

    AppointmentStatus status() {
        return status;
    }

    /** What a request with that key was answered, if it was here before. */
    Optional<Outcome> earlierAnswer(@Nullable RequestKey key) {
        return answers.to(key);
    }

    /** Where the appointment stands, told as the answer to a decision. */
    Settled settled(long version) {
        return new Settled(id.toString(), version, id, patient(), visit(), status);
    }

    void book(PatientId patient, Visit visit, @Nullable String notes) {
        apply(new AppointmentBooked(id, patient, visit, notes));
    }

    void move(Visit to) {
        apply(new AppointmentRescheduled(id, visit(), to));
    }

    void cancel(Role by, @Nullable String reason) {
        apply(new AppointmentCancelled(id, patient(), by, reason));
    }

    /** Said twice of the same time, it is recorded once. */
    void confirm() {
        Instant start = visit().slot().start();
        if (!start.equals(confirmed)) {
            apply(new AppointmentConfirmed(id, start));
        }
    }

    void checkIn() {
        apply(new PatientCheckedIn(id));
    }

    void complete() {
        apply(new AppointmentCompleted(id));
    }

    void recordNoShow() {
        apply(new NoShowRecorded(id));
    }

    void annotate(String notes) {
        apply(new AppointmentAnnotated(id, patient(), notes));
    }

    @EventSourcingHandler
    void on(
            AppointmentEvent event,
            @SequenceNumber long version,
            @MetaDataValue(REQUEST_KEY) @Nullable String key,
            @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        id = event.appointment();
        follow(event);
        answers.remember(key, fingerprint, settled(version));
    }

    private void follow(AppointmentEvent event) {
        if (event instanceof AppointmentBooked booked) {
            patient = booked.patient();
            visit = booked.visit();
        } else if (event instanceof AppointmentRescheduled moved) {
            visit = moved.to();
        } else if (event instanceof AppointmentConfirmed agreed) {
            confirmed = agreed.start();
        } else if (event instanceof AppointmentCancelled) {
            status = AppointmentStatus.CANCELLED;
        } else if (event instanceof PatientCheckedIn) {
            status = AppointmentStatus.CHECKED_IN;
        } else if (event instanceof AppointmentCompleted) {
            status = AppointmentStatus.COMPLETED;
        } else if (event instanceof NoShowRecorded) {
            status = AppointmentStatus.NO_SHOW;
        } else if (!(event instanceof AppointmentAnnotated)) {
            throw new IllegalStateException("Unknown event " + event.getClass());
        }
    }
}
