package org.horarium.query.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.horarium.query.StreamRow;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** An appointment as the table keeps it. */
@Entity
@Table(name = "appointment")
@SuppressWarnings("NullAway.Init")
class AppointmentRow extends StreamRow {

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status = AppointmentStatus.SCHEDULED;

    private UUID patientId;
    private UUID doctorId;
    private UUID locationId;
    private ZoneId zone;
    private String visitType;

    @Enumerated(EnumType.STRING)
    private VisitMode mode;

    private Instant startsAt;
    private Instant endsAt;

    /** The day that the clinic's calendar shows. */
    private LocalDate localDate;

    private @Nullable String notes;
    private @Nullable String cancellationReason;

    void book(PatientId patient, Visit visit, @Nullable String wishes) {
        patientId = patient.value();
        notes = wishes;
        move(visit);
    }

    void move(Visit visit) {
        doctorId = visit.doctor().value();
        locationId = visit.location().value();
        zone = visit.zone();
        visitType = visit.visitType();
        mode = visit.mode();
        startsAt = visit.slot().start();
        endsAt = visit.slot().end();
        localDate = visit.localDate();
    }

    void become(AppointmentStatus next) {
        status = next;
    }

    void cancel(@Nullable String reason) {
        become(AppointmentStatus.CANCELLED);
        cancellationReason = reason;
    }

    void annotate(String text) {
        notes = text;
    }

    UUID patientId() {
        return patientId;
    }

    UUID doctorId() {
        return doctorId;
    }

    UUID locationId() {
        return locationId;
    }

    Appointment view(
            Appointment.@Nullable PatientLine patient,
            Appointment.@Nullable DoctorLine doctor,
            Appointment.@Nullable LocationLine location) {
        ZonedDateTime start = startsAt.atZone(zone);
        return new Appointment(
                id(),
                status,
                patientId,
                doctorId,
                start.toOffsetDateTime(),
                endsAt.atZone(zone).toOffsetDateTime(),
                zone.getId(),
                localDate,
                start.toLocalTime(),
                Duration.between(startsAt, endsAt).toMinutes(),
                visitType,
                mode,
                locationId,
                notes,
                cancellationReason,
                patient,
                doctor,
                location,
                version());
    }
}
