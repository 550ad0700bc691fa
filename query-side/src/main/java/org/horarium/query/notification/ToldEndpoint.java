package org.horarium.query.notification;

import java.util.List;
import java.util.UUID;
import org.horarium.query.Page;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.booking.Appointment;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows those who answer for a visit, and auditors, who was told of it and who was not, and why; and not in which words. */
@RestController
class ToldEndpoint {

    private static final String UNKNOWN = "unknown-appointment";

    private final Queries queries;
    private final Permissions permissions;

    ToldEndpoint(Queries queries, Permissions permissions) {
        this.queries = queries;
        this.permissions = permissions;
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.AUDITOR},
            appointment = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/appointments/{id}/notifications")
    ResponseEntity<Page<Told>> notifications(@PathVariable String id, Actor actor) {
        UUID appointment = RequestText.id(id, UNKNOWN);
        if (queries.find(new Appointment.ById(appointment), Appointment.class)
                .filter(known -> actor.role() == Role.AUDITOR || known.isShownTo(actor, permissions))
                .isEmpty()) {
            throw new NotFound(UNKNOWN);
        }
        List<Told> all = queries.list(new Told.OfAppointment(appointment), Told.class);
        return new Page<>(all, null).answer();
    }
}
