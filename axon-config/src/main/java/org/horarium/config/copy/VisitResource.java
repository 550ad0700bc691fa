package org.horarium.config.copy;

import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.horarium.query.booking.Appointment;
import org.jspecify.annotations.Nullable;

/** An appointment with whom and where. */
final class VisitResource {

    private VisitResource() {}

    static Resource of(Appointment visit) {
        org.hl7.fhir.r4.model.Appointment appointment = new org.hl7.fhir.r4.model.Appointment();
        appointment.setId(visit.id().toString());
        appointment.setStatus(status(visit));
        appointment.setStart(Date.from(visit.start().toInstant()));
        appointment.setEnd(Date.from(visit.end().toInstant()));
        appointment.addServiceType().setText(visit.visitType());
        appointment.setPatientInstruction(visit.notes());
        if (visit.cancellationReason() != null) {
            appointment.getCancelationReason().setText(visit.cancellationReason());
        }
        takesPart(appointment, FhirCopy.to(visit.patientId()));
        takesPart(
                appointment,
                named(
                        visit.doctorId(),
                        visit.doctor() == null ? null : visit.doctor().fullName()));
        takesPart(
                appointment,
                named(
                        visit.locationId(),
                        visit.location() == null ? null : visit.location().name()));
        return appointment;
    }

    private static AppointmentStatus status(Appointment visit) {
        return switch (visit.status()) {
            case SCHEDULED -> AppointmentStatus.BOOKED;
            case CHECKED_IN -> AppointmentStatus.ARRIVED;
            case COMPLETED -> AppointmentStatus.FULFILLED;
            case CANCELLED -> AppointmentStatus.CANCELLED;
            case NO_SHOW -> AppointmentStatus.NOSHOW;
        };
    }

    private static void takesPart(org.hl7.fhir.r4.model.Appointment appointment, Reference who) {
        appointment.addParticipant().setActor(who).setStatus(ParticipationStatus.ACCEPTED);
    }

    /** Doctors and places are not the patient's to take along, so their names must do. */
    private static Reference named(UUID id, @Nullable String name) {
        return new Reference().setDisplay(name == null ? id.toString() : name);
    }
}
