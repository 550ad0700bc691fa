package org.horarium.config.export;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;

/** Lines of a trail as they come about. */
final class Specimens {

    static final UUID ANNA = UUID.fromString("0190b5a0-0000-7000-8000-000000000003");
    static final UUID BORIS = UUID.fromString("0190b5a0-0000-7000-8000-000000000013");
    static final UUID APPOINTMENT = UUID.fromString("0190b5a0-0000-7000-8000-000000000001");
    static final UUID DOCTOR = UUID.fromString("0190b5a0-0000-7000-8000-000000000002");
    static final UUID ID = UUID.fromString("0190b5a0-0000-7000-8000-0000000000aa");
    static final Instant AT = Instant.parse("2027-06-07T14:00:00.123Z");
    static final Line.Place PLACE = new Line.Place(900, 4);
    static final Line.Told BY_DOCTOR =
            new Line.Told(DOCTOR.toString(), "DOCTOR", null, "TREAT", "0123456789abcdef", null, "192.0.2.7", false);

    private Specimens() {}

    static Line.Access read(UUID... patients) {
        return access(AccessAction.READ, "GET /api/patients/{id}", patients);
    }

    static Line.Access access(AccessAction action, String what, UUID... patients) {
        return access(action, what, "DOCTOR", PurposeOfUse.TREAT, AccessOutcome.ALLOWED, patients);
    }

    static Line.Access denied(AccessAction action, String what, UUID... patients) {
        return access(action, what, "DOCTOR", PurposeOfUse.TREAT, AccessOutcome.DENIED, patients);
    }

    static Line.Access access(
            AccessAction action,
            String what,
            String role,
            PurposeOfUse purpose,
            AccessOutcome outcome,
            UUID... patients) {
        return new Line.Access(
                PLACE,
                new AccessEntry(
                        ID,
                        AT,
                        DOCTOR.toString(),
                        role,
                        null,
                        purpose,
                        action,
                        what,
                        List.of(patients),
                        null,
                        outcome,
                        outcome == AccessOutcome.DENIED ? "forbidden" : null,
                        false,
                        true,
                        "192.0.2.7",
                        "0123456789abcdef",
                        action == AccessAction.EXPORT ? "format=jsonl" : null));
    }

    /** By which a guardian saw what is their child's. */
    static Line.Access byGuardian() {
        AccessEntry entry = access(
                        AccessAction.READ,
                        "GET /api/appointments/{id}",
                        "PATIENT",
                        PurposeOfUse.PATRQT,
                        AccessOutcome.ALLOWED,
                        ANNA)
                .entry();
        return new Line.Access(
                PLACE,
                new AccessEntry(
                        entry.id(),
                        entry.at(),
                        entry.actor(),
                        entry.role(),
                        ANNA,
                        entry.purpose(),
                        entry.action(),
                        entry.what(),
                        entry.patients(),
                        APPOINTMENT,
                        entry.outcome(),
                        null,
                        true,
                        null,
                        null,
                        null,
                        null));
    }

    static Line.Event event(String type, String stream, long sequence, Line.Told told, UUID... patients) {
        return new Line.Event(PLACE, ID, stream, sequence, type, "1", AT, told, List.of(patients), APPOINTMENT);
    }

    static Line.Told by(@Nullable String actor, @Nullable String role) {
        return new Line.Told(actor, role, null, null, null, null, null, false);
    }

    static Line.Event booked() {
        return event("booking.AppointmentBooked", "appointment-" + APPOINTMENT, 0, BY_DOCTOR, ANNA);
    }

    static Line.Event cancelled() {
        return event("booking.AppointmentCancelled", "appointment-" + APPOINTMENT, 3, BY_DOCTOR, ANNA);
    }

    /** Of every kind that a trail may hold, old events too. */
    static List<Line> all() {
        return Arrays.asList(
                read(),
                read(ANNA),
                read(ANNA, BORIS),
                byGuardian(),
                access(AccessAction.OPEN_FIELD, "GET /api/audit/events/{event_id}/fields", ANNA),
                access(AccessAction.SEARCH, "GET /api/patients"),
                access(AccessAction.SEARCH, "GET /api/patients", ANNA, BORIS),
                access(AccessAction.SIGN_IN, "POST /api/auth/login"),
                access(AccessAction.EXPORT, "GET /api/audit/export"),
                access(AccessAction.EXPORT, "GET /api/audit/export", ANNA),
                access(AccessAction.VERIFY, "GET /api/audit/verify"),
                access(AccessAction.SIGN_OFF, "POST /api/audit/findings/{id}/review", ANNA),
                access(
                        AccessAction.READ,
                        "GET /api/patients/{id}",
                        "API_CLIENT",
                        PurposeOfUse.TREAT,
                        AccessOutcome.ALLOWED,
                        ANNA),
                denied(AccessAction.READ, "GET /api/patients/{id}", ANNA),
                denied(AccessAction.SEARCH, "GET /api/patients"),
                denied(AccessAction.WRITE, "POST /api/appointments", ANNA),
                denied(AccessAction.WRITE, "PUT /api/patients/{id}", ANNA),
                denied(AccessAction.WRITE, "DELETE /api/holds/{id}"),
                denied(AccessAction.SIGN_IN, "POST /api/auth/login"),
                booked(),
                cancelled(),
                event("scheduling.SlotHeld", "calendar-" + DOCTOR + "-2027-06-07", 0, by("visitor", "VISITOR")),
                event("scheduling.HoldReleased", "calendar-" + DOCTOR + "-2027-06-07", 1, by("system:holds", "SYSTEM")),
                event("patients.GuardianNamed", "patient-" + ANNA, 1, by(null, null), ANNA, BORIS),
                event("doctors.DoctorRegistered", "doctor-" + DOCTOR, 0, by(DOCTOR.toString(), "ADMIN")));
    }

    static <T> T some(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
