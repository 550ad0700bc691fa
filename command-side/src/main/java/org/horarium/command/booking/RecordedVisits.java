package org.horarium.command.booking;

import java.util.Optional;
import org.horarium.command.History;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.springframework.stereotype.Component;

/** Reads appointments from their own streams, without a lock on them. */
@Component
class RecordedVisits implements Visits {

    private final History history;

    RecordedVisits(History history) {
        this.history = history;
    }

    @Override
    public Optional<KnownVisit> of(AppointmentId appointment) {
        return history.fold(
                "visit of",
                appointment,
                Optional.<KnownVisit>empty(),
                AppointmentEvent.class,
                (before, event) -> event instanceof AppointmentBooked booked
                        ? Optional.of(new KnownVisit(booked.patient(), booked.visit(), AppointmentStatus.SCHEDULED))
                        : before.map(known -> after(known, event)));
    }

    private static KnownVisit after(KnownVisit before, AppointmentEvent event) {
        if (event instanceof AppointmentRescheduled moved) {
            return new KnownVisit(before.patient(), moved.to(), before.status());
        }
        if (event instanceof AppointmentCancelled) {
            return at(before, AppointmentStatus.CANCELLED);
        }
        if (event instanceof PatientCheckedIn) {
            return at(before, AppointmentStatus.CHECKED_IN);
        }
        if (event instanceof AppointmentCompleted) {
            return at(before, AppointmentStatus.COMPLETED);
        }
        return event instanceof NoShowRecorded ? at(before, AppointmentStatus.NO_SHOW) : before;
    }

    private static KnownVisit at(KnownVisit before, AppointmentStatus status) {
        return new KnownVisit(before.patient(), before.visit(), status);
    }
}
