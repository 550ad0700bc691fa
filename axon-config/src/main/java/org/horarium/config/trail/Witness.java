package org.horarium.config.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees every answer of the API before it leaves, once, and keeps who is shown what or refused it. */
@Component
class Witness {

    private static final String SEEN = Witness.class.getName();

    private final StoredTrail trail;
    private final Denials denials;
    private final Entries entries;
    private final Appointments appointments;
    private final Routes routes;

    Witness(StoredTrail trail, Denials denials, Entries entries, Appointments appointments, Routes routes) {
        this.trail = trail;
        this.denials = denials;
        this.entries = entries;
        this.appointments = appointments;
        this.routes = routes;
    }

    /** The answer has that body, of which nothing has left yet. It throws where that must stay so. */
    void shows(HttpServletRequest request, boolean isEmergency, @Nullable Object body) {
        if (hasSeen(request)) {
            return;
        }
        Asked asked = Asked.of(request, routes);
        if (asked.isPersonal()) {
            Set<UUID> patients = patients(asked, body);
            Actor actor = asked.actor();
            if (actor == null) {
                trail.record(entries.seenByVisitor(asked, patients));
            } else {
                trail.record(entries.seen(asked, actor, patients, isEmergency), Reader.of(actor));
            }
            kept(request);
        }
    }

    /** The answer is a refusal, by the code of its reason. */
    void refuses(HttpServletRequest request, int status, String reason) {
        if (!hasSeen(request)) {
            request.setAttribute(SEEN, denials.refused(request, status, reason));
        }
    }

    /** There is an entry of that request. */
    static void kept(HttpServletRequest request) {
        request.setAttribute(SEEN, true);
    }

    static boolean isKept(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(SEEN));
    }

    private static boolean hasSeen(HttpServletRequest request) {
        return request.getAttribute(SEEN) != null;
    }

    private Set<UUID> patients(Asked asked, @Nullable Object body) {
        Set<UUID> patients = new LinkedHashSet<>(Subjects.in(body));
        if (asked.patient() != null) {
            patients.add(asked.patient());
        }
        return patients.isEmpty() ? appointments.patientOf(asked) : patients;
    }
}
