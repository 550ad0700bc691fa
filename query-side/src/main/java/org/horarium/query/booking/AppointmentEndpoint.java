package org.horarium.query.booking;

import java.time.Clock;
import java.util.UUID;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.Versioned;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows one appointment to those whom it concerns, and gives it to their calendar; for all others it does not exist. */
@RestController
class AppointmentEndpoint {

    private static final String UNKNOWN = "unknown-appointment";
    private static final String CALENDAR = "text/calendar";

    private final Queries queries;
    private final Permissions permissions;
    private final Clock clock;

    AppointmentEndpoint(Queries queries, Permissions permissions, Clock clock) {
        this.queries = queries;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_READ,
            appointment = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping("/api/appointments/{id}")
    ResponseEntity<Appointment> appointment(@PathVariable String id, Actor actor) {
        Appointment found = shown(id, actor);
        return Versioned.answer(found, found.version());
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_READ,
            appointment = "id",
            discloses = Disclosure.PERSONAL)
    @GetMapping(value = "/api/appointments/{id}/calendar.ics", produces = CALENDAR)
    ResponseEntity<String> calendarFile(@PathVariable String id, Actor actor) {
        String file = new CalendarFile(shown(id, actor), clock.instant()).text();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CALENDAR + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"appointment.ics\"")
                .body(file);
    }

    private Appointment shown(String id, Actor actor) {
        UUID appointment = RequestText.id(id, UNKNOWN);
        return queries.find(new Appointment.ById(appointment), Appointment.class)
                .filter(known -> known.isShownTo(actor, permissions))
                .orElseThrow(() -> new NotFound(UNKNOWN));
    }
}
