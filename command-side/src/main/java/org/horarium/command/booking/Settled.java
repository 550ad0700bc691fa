package org.horarium.command.booking;

import org.horarium.command.Accepted;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;

/** The decision about an appointment stands: this is what it came to, then. A retry gets it again. */
record Settled(
        String stream,
        long version,
        AppointmentId appointment,
        PatientId patient,
        Visit visit,
        AppointmentStatus status)
        implements Accepted {}
