package org.horarium.query.booking;

import java.util.UUID;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.Versioned;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows one appointment to those whom it concerns; for all others it does not exist. */
@RestController
class AppointmentEndpoint {

    private static final String UNKNOWN = "unknown-appointment";

    private final Queries queries;
    private final Permissions permissions;

    AppointmentEndpoint(Queries queries, Permissions permissions) {
        this.queries = queries;
        this.permissions = permissions;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_READ,
            appointment = "id")
    @GetMapping("/api/appointments/{id}")
    ResponseEntity<Appointment> appointment(@PathVariable String id, Actor actor) {
        UUID appointment = RequestText.id(id, UNKNOWN);
        Appointment found = queries.find(new Appointment.ById(appointment), Appointment.class)
                .filter(known -> known.isShownTo(actor, permissions))
                .orElseThrow(() -> new NotFound(UNKNOWN));
        return Versioned.answer(found, found.version());
    }
}
