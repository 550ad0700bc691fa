package org.horarium.command.booking;

import java.util.Optional;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;

/** Tells those who write down what came of visits about the appointments, as a decision must know them. */
public interface Visits {

    /** An appointment as it stands: with whom, when and where. */
    record KnownVisit(PatientId patient, Visit visit, AppointmentStatus status) {}

    /** That appointment, where there is one. What a decision takes from this it is held to when it is written. */
    Optional<KnownVisit> of(AppointmentId appointment);
}
