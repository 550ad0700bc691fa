package org.horarium.command.notification;

import java.util.Optional;
import org.horarium.shared.booking.AppointmentId;

/** Knows appointments as they now are. */
interface VisitSource {

    Optional<ToldVisit> of(AppointmentId appointment);
}
