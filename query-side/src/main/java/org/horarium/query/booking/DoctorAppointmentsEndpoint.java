package org.horarium.query.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.query.Page;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.doctors.Doctor;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Relations;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.doctors.DoctorId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a doctor's days to that doctor and to those who answer for them. */
@RestController
class DoctorAppointmentsEndpoint {

    private static final String UNKNOWN = "unknown-doctor";

    private final Queries queries;
    private final Permissions permissions;
    private final Relations relations;

    DoctorAppointmentsEndpoint(Queries queries, Permissions permissions, Relations relations) {
        this.queries = queries;
        this.permissions = permissions;
        this.relations = relations;
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_READ,
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/doctors/{id}/appointments")
    ResponseEntity<Page<Appointment>> appointments(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(name = "date_to", required = false) @Nullable String dateTo,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        UUID doctor = RequestText.id(id, UNKNOWN);
        if (!permissions.maySeeDays(actor, new DoctorId(doctor))) {
            throw new Forbidden("A doctor's appointments are shown to that doctor and their clinic's people only.");
        }
        LocalDate first = RequestText.date("date", date);
        LocalDate last = dateTo == null ? first : RequestText.date("date_to", dateTo);
        Paging paging = Paging.of(limit, cursor);
        List<Appointment> found = queries.list(
                new Appointment.OfDoctor(doctor, first, last, Circle.of(actor, relations), paging), Appointment.class);
        if (found.isEmpty()
                && queries.find(new Doctor.ById(doctor), Doctor.class).isEmpty()) {
            throw new NotFound(UNKNOWN);
        }
        return Page.of(found, paging, Appointment::place).answer();
    }
}
