package org.horarium.command.notification;

import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;

/**
 * An appointment, as far as people are told of it.
 *
 * @param changed the number in its stream of what last changed what people are told of it, which no file that a calendar
 *     was given before can have reached
 */
record ToldVisit(PatientId patient, Visit visit, AppointmentStatus status, long changed) {

    ToldVisit at(AppointmentStatus later) {
        return new ToldVisit(patient, visit, later, changed);
    }
}
