package org.horarium.command.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.scheduling.VisitMode;

/** An appointment as the API tells it after a decision. */
record AppointmentAnswer(
        UUID id,
        AppointmentStatus status,
        UUID patientId,
        UUID doctorId,
        UUID locationId,
        OffsetDateTime start,
        OffsetDateTime end,
        ZoneId zone,
        LocalDate appointmentDate,
        LocalTime appointmentTime,
        long durationMinutes,
        String visitType,
        VisitMode mode)
        implements Personal {

    @Override
    public Set<UUID> subjects() {
        return Set.of(patientId);
    }

    static AppointmentAnswer of(Settled settled) {
        Visit visit = settled.visit();
        ZonedDateTime start = visit.slot().start().atZone(visit.zone());
        return new AppointmentAnswer(
                settled.appointment().value(),
                settled.status(),
                settled.patient().value(),
                visit.doctor().value(),
                visit.location().value(),
                start.toOffsetDateTime(),
                visit.slot().end().atZone(visit.zone()).toOffsetDateTime(),
                visit.zone(),
                start.toLocalDate(),
                start.toLocalTime(),
                visit.slot().length().toMinutes(),
                visit.visitType(),
                visit.mode());
    }
}
