package org.horarium.command.notification;

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

/** Reads what is to be told of an appointment from its own stream, as it then is. */
@Component
class ToldVisits implements VisitSource {

    private final History history;

    ToldVisits(History history) {
        this.history = history;
    }

    @Override
    public Optional<ToldVisit> of(AppointmentId appointment) {
        return history.fold(
                        "telling of",
                        appointment,
                        Fold.NOTHING,
                        AppointmentEvent.class,
                        (before, event) -> before.then(event))
                .visit();
    }

    /** @param events how many there were, so that each has its number in the stream */
    private record Fold(long events, Optional<ToldVisit> visit) {

        static final Fold NOTHING = new Fold(0, Optional.empty());

        Fold then(AppointmentEvent event) {
            return new Fold(
                    events + 1,
                    event instanceof AppointmentBooked booked
                            ? Optional.of(new ToldVisit(
                                    booked.patient(), booked.visit(), AppointmentStatus.SCHEDULED, events))
                            : visit.map(known -> after(known, event, events)));
        }

        private static ToldVisit after(ToldVisit known, AppointmentEvent event, long number) {
            if (event instanceof AppointmentRescheduled moved) {
                return new ToldVisit(known.patient(), moved.to(), known.status(), number);
            }
            if (event instanceof AppointmentCancelled) {
                return new ToldVisit(known.patient(), known.visit(), AppointmentStatus.CANCELLED, number);
            }
            if (event instanceof PatientCheckedIn) {
                return known.at(AppointmentStatus.CHECKED_IN);
            }
            if (event instanceof AppointmentCompleted) {
                return known.at(AppointmentStatus.COMPLETED);
            }
            return event instanceof NoShowRecorded ? known.at(AppointmentStatus.NO_SHOW) : known;
        }
    }
}
