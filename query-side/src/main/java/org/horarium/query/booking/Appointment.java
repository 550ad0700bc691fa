package org.horarium.query.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.query.Cursor;
import org.horarium.query.Paging;
import org.horarium.query.doctors.Doctor;
import org.horarium.query.doctors.Location;
import org.horarium.query.patients.Patient;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with whom and where.
 *
 * @param start when it starts, in the offset that the clinic's wall clock then has
 * @param appointmentDate the same on the clinic's calendar
 * @param confirmedAt when the patient said to come to it as it stands
 * @param patient null as long as the directory has not heard of them, like the doctor and the location
 */
public record Appointment(
        UUID id,
        AppointmentStatus status,
        UUID patientId,
        UUID doctorId,
        OffsetDateTime start,
        OffsetDateTime end,
        String zone,
        LocalDate appointmentDate,
        LocalTime appointmentTime,
        long durationMinutes,
        String visitType,
        VisitMode mode,
        UUID locationId,
        @Nullable OffsetDateTime confirmedAt,
        @Nullable String notes,
        @Nullable String cancellationReason,
        @Nullable PatientLine patient,
        @Nullable DoctorLine doctor,
        @Nullable LocationLine location,
        long version)
        implements Personal {

    @Override
    public Set<UUID> subjects() {
        return Set.of(patientId);
    }

    /** The patient, as far as a visit needs it. */
    public record PatientLine(UUID id, String fullName, LocalDate dateOfBirth, @Nullable String phoneNumber) {

        static @Nullable PatientLine of(@Nullable Patient patient) {
            return patient == null
                    ? null
                    : new PatientLine(patient.id(), patient.fullName(), patient.dateOfBirth(), patient.phoneNumber());
        }
    }

    /** The doctor, as far as a visit needs it. */
    public record DoctorLine(UUID id, String fullName, @Nullable String specialization) {

        static @Nullable DoctorLine of(@Nullable Doctor doctor) {
            return doctor == null ? null : new DoctorLine(doctor.id(), doctor.fullName(), doctor.specialization());
        }
    }

    /** Where to go. */
    public record LocationLine(UUID id, String name, @Nullable Address address) {

        static @Nullable LocationLine of(@Nullable Location location) {
            return location == null ? null : new LocationLine(location.id(), location.name(), location.address());
        }
    }

    /** Whether it exists for them. */
    public boolean isShownTo(Actor actor, Permissions permissions) {
        return permissions.maySee(actor, new PatientId(patientId), new DoctorId(doctorId), new LocationId(locationId));
    }

    Cursor place() {
        return new Cursor(start.toInstant().toString(), id);
    }

    /** Asks for one appointment. */
    public record ById(UUID id) {}

    /**
     * Asks for what a patient has had and will have.
     *
     * @param from the first start that is wanted
     * @param to the first start that is not
     */
    public record OfPatient(
            UUID patient,
            @Nullable AppointmentStatus status,
            @Nullable Instant from,
            @Nullable Instant to,
            Circle circle,
            Paging paging) {}

    /** Asks for a doctor's days, the first and the last included, each as the clinic's calendar shows it. */
    record OfDoctor(UUID doctor, @Nullable LocalDate first, @Nullable LocalDate last, Circle circle, Paging paging) {}
}
