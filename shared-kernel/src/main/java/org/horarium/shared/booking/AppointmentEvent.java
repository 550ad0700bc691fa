package org.horarium.shared.booking;

import org.horarium.shared.Phi;
import org.horarium.shared.Recorded;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an appointment. */
public sealed interface AppointmentEvent {

    /** The appointment that it happened to. */
    AppointmentId appointment();

    /** A visit was promised. */
    @Recorded("booking.AppointmentBooked")
    record AppointmentBooked(AppointmentId appointment, PatientId patient, Visit visit, @Phi @Nullable String notes)
            implements AppointmentEvent {}

    /** The visit was moved; id and links stay. */
    @Recorded("booking.AppointmentRescheduled")
    record AppointmentRescheduled(AppointmentId appointment, Visit from, Visit to) implements AppointmentEvent {}

    /** The visit was called off, and its time given back. */
    @Recorded("booking.AppointmentCancelled")
    record AppointmentCancelled(AppointmentId appointment, Role by, @Phi @Nullable String reason)
            implements AppointmentEvent {}

    /** The patient has arrived. */
    @Recorded("booking.PatientCheckedIn")
    record PatientCheckedIn(AppointmentId appointment) implements AppointmentEvent {}

    /** The visit took place. */
    @Recorded("booking.AppointmentCompleted")
    record AppointmentCompleted(AppointmentId appointment) implements AppointmentEvent {}

    /** The patient did not come. */
    @Recorded("booking.NoShowRecorded")
    record NoShowRecorded(AppointmentId appointment) implements AppointmentEvent {}

    /** The notes for the visit were replaced. */
    @Recorded("booking.AppointmentAnnotated")
    record AppointmentAnnotated(AppointmentId appointment, @Phi String notes) implements AppointmentEvent {}
}
