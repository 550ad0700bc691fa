package org.horarium.query.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.patients.Patient;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a patient's appointments: all to themself, to a doctor those with that doctor. */
@RestController
class PatientAppointmentsEndpoint {

    private static final String UNKNOWN = "unknown-patient";

    private final Queries queries;

    PatientAppointmentsEndpoint(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/patients/{id}/appointments")
    ResponseEntity<Page<Appointment>> appointments(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        UUID patient = RequestText.id(id, UNKNOWN);
        if (actor.role() == Role.PATIENT && !new PatientId(patient).equals(actor.patient())) {
            throw new NotFound(UNKNOWN);
        }
        Instant first = RequestText.instant("from", from);
        Instant end = RequestText.instant("to", to);
        Paging paging = Paging.of(limit, cursor);
        List<Appointment> found = queries.list(
                new Appointment.OfPatient(patient, onlyDoctor(actor), statusOf(status), first, end, paging),
                Appointment.class);
        if (found.isEmpty()
                && queries.find(new Patient.ById(patient), Patient.class).isEmpty()) {
            throw new NotFound(UNKNOWN);
        }
        return Page.of(found, paging, Appointment::place).answer();
    }

    private static @Nullable UUID onlyDoctor(Actor actor) {
        if (actor.role() != Role.DOCTOR) {
            return null;
        }
        DoctorId doctor = actor.doctor();
        if (doctor == null) {
            throw new Forbidden("This account is no doctor's");
        }
        return doctor.value();
    }

    private static @Nullable AppointmentStatus statusOf(@Nullable String text) {
        try {
            return text == null ? null : AppointmentStatus.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("status", "must be one of " + List.of(AppointmentStatus.values()));
        }
    }
}
