package org.horarium.query.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.patients.Patient;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Relations;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.booking.AppointmentStatus;
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
    private final Relations relations;

    PatientAppointmentsEndpoint(Queries queries, Relations relations) {
        this.queries = queries;
        this.relations = relations;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_READ,
            patient = "id",
            discloses = Disclosure.PERSONAL)
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
        Instant first = RequestText.instant("from", from);
        Instant end = RequestText.instant("to", to);
        Paging paging = Paging.of(limit, cursor);
        List<Appointment> found = queries.list(
                new Appointment.OfPatient(patient, statusOf(status), first, end, circle(actor, patient), paging),
                Appointment.class);
        if (found.isEmpty()
                && queries.find(new Patient.ById(patient), Patient.class).isEmpty()) {
            throw new NotFound(UNKNOWN);
        }
        return Page.of(found, paging, Appointment::place).answer();
    }

    /** In an emergency a doctor sees what others have to do with the patient. */
    private Circle circle(Actor actor, UUID patient) {
        return relations.isEmergency(actor.id(), new PatientId(patient)) ? Circle.ALL : Circle.of(actor, relations);
    }

    private static @Nullable AppointmentStatus statusOf(@Nullable String text) {
        try {
            return text == null ? null : AppointmentStatus.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("status", "must be one of " + List.of(AppointmentStatus.values()));
        }
    }
}
