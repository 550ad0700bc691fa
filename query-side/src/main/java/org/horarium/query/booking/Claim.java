package org.horarium.query.booking;

import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.scheduling.TimeSlot;

/**
 * What an appointment takes: of the doctor's time the visit with its buffers, of the patient's the visit.
 *
 * @param version the event of the appointment that said so
 */
record Claim(UUID appointmentId, long version, UUID doctorId, UUID patientId, TimeSlot claimed, TimeSlot visit) {

    static Claim of(AppointmentId appointment, long version, UUID patient, Visit visit) {
        return new Claim(appointment.value(), version, visit.doctor().value(), patient, visit.claimed(), visit.slot());
    }
}
