package org.horarium.config.past;

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
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Where an appointment stood in its life; all of it null before it was made. */
public record AppointmentState(
        @Nullable PatientId patient,
        @Nullable Visit visit,
        @Nullable AppointmentStatus status,
        @Nullable String notes,
        @Nullable Role cancelledBy,
        @Nullable String cancellationReason) {

    /** Before it was made. */
    public static final AppointmentState NONE = new AppointmentState(null, null, null, null, null, null);

    /** The appointment after that event. */
    public AppointmentState apply(AppointmentEvent event) {
        if (event instanceof AppointmentBooked booked) {
            String covered = Mask.of(booked.notes());
            return new AppointmentState(
                    booked.patient(), booked.visit(), AppointmentStatus.SCHEDULED, covered, null, null);
        } else if (event instanceof AppointmentRescheduled moved) {
            return new AppointmentState(patient, moved.to(), status, notes, cancelledBy, cancellationReason);
        } else if (event instanceof AppointmentCancelled cancelled) {
            String covered = Mask.of(cancelled.reason());
            return new AppointmentState(patient, visit, AppointmentStatus.CANCELLED, notes, cancelled.by(), covered);
        } else if (event instanceof PatientCheckedIn) {
            return in(AppointmentStatus.CHECKED_IN);
        } else if (event instanceof AppointmentCompleted) {
            return in(AppointmentStatus.COMPLETED);
        } else if (event instanceof NoShowRecorded) {
            return in(AppointmentStatus.NO_SHOW);
        } else if (event instanceof AppointmentAnnotated annotated) {
            String covered = Mask.of(annotated.notes());
            return new AppointmentState(patient, visit, status, covered, cancelledBy, cancellationReason);
        }
        if (event instanceof AppointmentConfirmed) {
            return this;
        }
        throw new IllegalStateException("Unknown event " + event.getClass());
    }

    /** Whether it makes doctor and clinic the patient's: a visit that was called off does not. */
    boolean makesRelation() {
        return status != null && status != AppointmentStatus.CANCELLED;
    }

    private AppointmentState in(AppointmentStatus other) {
        return new AppointmentState(patient, visit, other, notes, cancelledBy, cancellationReason);
    }
}
