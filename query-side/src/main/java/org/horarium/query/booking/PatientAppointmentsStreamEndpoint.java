package org.horarium.query.booking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.live.Interest;
import org.horarium.query.live.Listening;
import org.horarium.query.live.LiveStreams;
import org.horarium.query.live.LiveTopic;
import org.horarium.query.patients.Patient;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Admission;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Relations;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells of the visits of a patient to those who are shown them, and as long as they are. */
@RestController
class PatientAppointmentsStreamEndpoint implements LiveTopic {

    private static final String PATH = "/api/patients/{id}/appointments/stream";
    private static final String UNKNOWN = "unknown-patient";

    private final LiveStreams streams;
    private final Queries queries;
    private final Permissions permissions;
    private final Relations relations;

    PatientAppointmentsStreamEndpoint(
            LiveStreams streams, Queries queries, Permissions permissions, Relations relations) {
        this.streams = streams;
        this.queries = queries;
        this.permissions = permissions;
        this.relations = relations;
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_READ,
            patient = "id",
            discloses = Disclosure.ITSELF)
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @PathVariable String id, Admission admission, HttpServletRequest request, HttpServletResponse response) {
        UUID patient = RequestText.id(id, UNKNOWN);
        Listening what = new Listening(() -> interest(patient, admission.actor()), admission);
        streams.open(request, response, what);
    }

    @Override
    public String destination() {
        return "/topic/patients/{id}/appointments";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Interest interest(Map<String, String> variables, @Nullable Actor actor) {
        UUID patient = RequestText.id(variables.getOrDefault("id", ""), UNKNOWN);
        if (actor == null) {
            throw new NotFound(UNKNOWN);
        }
        return interest(patient, actor);
    }

    /** Asked anew as long as they listen: an emergency ends, and so does being somebody's guardian. */
    private Interest interest(UUID patient, Actor actor) {
        PatientId id = new PatientId(patient);
        if (!permissions.maySee(actor, id)
                || queries.find(new Patient.ById(patient), Patient.class).isEmpty()) {
            throw new NotFound(UNKNOWN);
        }
        boolean seesAll = relations.isEmergency(actor.id(), id);
        return Interest.ofPatient(patient, seesAll ? Circle.ALL : Circle.of(actor, relations));
    }
}
