package org.horarium.shared.booking;

import java.time.Instant;
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

    /**
     * The visit was called off, and its time given back.
     *
     * @param patient whose visit it was; events of former releases do not say it
     */
    @Recorded("booking.AppointmentCancelled")
    record AppointmentCancelled(
            AppointmentId appointment, @Nullable PatientId patient, Role by, @Phi @Nullable String reason)
            implements AppointmentEvent {}

    /**
     * The patient has said to come.
     *
     * @param start when the visit was to start to which they agreed; one that is moved has to be agreed to again
     */
    @Recorded("booking.AppointmentConfirmed")
    record AppointmentConfirmed(AppointmentId appointment, Instant start) implements AppointmentEvent {}

    /** The patient has arrived. */
    @Recorded("booking.PatientCheckedIn")
    record PatientCheckedIn(AppointmentId appointment) implements AppointmentEvent {}

    /** The visit took place. */
    @Recorded("booking.AppointmentCompleted")
    record AppointmentCompleted(AppointmentId appointment) implements AppointmentEvent {}

    /** The patient did not come. */
    @Recorded("booking.NoShowRecorded")
    record NoShowRecorded(AppointmentId appointment) implements AppointmentEvent {}

    /**
     * The notes for the visit were replaced.
     *
     * @param patient whose visit it is; events of former releases do not say it
     */
    @Recorded("booking.AppointmentAnnotated")
    record AppointmentAnnotated(AppointmentId appointment, @Nullable PatientId patient, @Phi String notes)
            implements AppointmentEvent {}
}
