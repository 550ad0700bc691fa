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
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.horarium.query.StreamRow;
import org.horarium.query.live.VisitChange;
import org.horarium.shared.booking.AppointmentId;
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

    private @Nullable Instant confirmedAt;
    private byte @Nullable [] sealedNotes;
    private byte @Nullable [] sealedReason;

    void book(PatientId patient, Visit visit, @Nullable String wishes, Words words) {
        patientId = patient.value();
        annotate(wishes, words);
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
        confirmedAt = null;
    }

    /**
     * Lets a change happen, and answers with what those have to hear who list the visit where it was or where it now is.
     *
     * @param id its own, which a row that is about to be made does not know
     */
    List<VisitChange> changedBy(Consumer<AppointmentRow> change, AppointmentId id) {
        VisitChange before = patientId == null ? null : asTold(id);
        change.accept(this);
        VisitChange now = asTold(id);
        return before == null || before.as(status).equals(now) ? List.of(now) : List.of(before.as(status), now);
    }

    private VisitChange asTold(AppointmentId id) {
        return new VisitChange(id.value(), patientId, doctorId, locationId, localDate, status);
    }

    void confirm(Instant at) {
        confirmedAt = at;
    }

    void become(AppointmentStatus next) {
        status = next;
    }

    void cancel(@Nullable String reason, Words words) {
        become(AppointmentStatus.CANCELLED);
        sealedReason = words.sealed(patientId, Words.REASON, reason);
    }

    void annotate(@Nullable String text, Words words) {
        sealedNotes = words.sealed(patientId, Words.NOTES, text);
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
            Appointment.@Nullable LocationLine location,
            Words words) {
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
                confirmedAt == null ? null : confirmedAt.atZone(zone).toOffsetDateTime(),
                words.opened(patientId, Words.NOTES, sealedNotes),
                words.opened(patientId, Words.REASON, sealedReason),
                patient,
                doctor,
                location,
                version());
    }
}
