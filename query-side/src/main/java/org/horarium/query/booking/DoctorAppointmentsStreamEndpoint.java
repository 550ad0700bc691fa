package org.horarium.query.booking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.doctors.Doctor;
import org.horarium.query.live.Interest;
import org.horarium.query.live.Listening;
import org.horarium.query.live.LiveStreams;
import org.horarium.query.live.LiveTopic;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Admission;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Relations;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.doctors.DoctorId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells of the visits of a doctor to those who are shown them, and as long as they are. */
@RestController
class DoctorAppointmentsStreamEndpoint implements LiveTopic {

    private static final String PATH = "/api/doctors/{id}/appointments/stream";
    private static final String UNKNOWN = "unknown-doctor";

    private final LiveStreams streams;
    private final Queries queries;
    private final Permissions permissions;
    private final Relations relations;

    DoctorAppointmentsStreamEndpoint(
            LiveStreams streams, Queries queries, Permissions permissions, Relations relations) {
        this.streams = streams;
        this.queries = queries;
        this.permissions = permissions;
        this.relations = relations;
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_READ,
            discloses = Disclosure.ITSELF)
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @PathVariable String id, Admission admission, HttpServletRequest request, HttpServletResponse response) {
        UUID doctor = RequestText.id(id, UNKNOWN);
        Listening what = new Listening(() -> interest(doctor, admission.actor()), admission);
        streams.open(request, response, what);
    }

    @Override
    public String destination() {
        return "/topic/doctors/{id}/appointments";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Interest interest(Map<String, String> variables, @Nullable Actor actor) {
        UUID doctor = RequestText.id(variables.getOrDefault("id", ""), UNKNOWN);
        if (actor == null) {
            throw new NotFound(UNKNOWN);
        }
        return interest(doctor, actor);
    }

    private Interest interest(UUID doctor, Actor actor) {
        if (!permissions.maySeeDays(actor, new DoctorId(doctor))) {
            throw new Forbidden("A doctor's appointments are shown to that doctor and their clinic's people only.");
        }
        if (queries.find(new Doctor.ById(doctor), Doctor.class).isEmpty()) {
            throw new NotFound(UNKNOWN);
        }
        return Interest.ofDoctor(doctor, Circle.of(actor, relations));
    }
}
