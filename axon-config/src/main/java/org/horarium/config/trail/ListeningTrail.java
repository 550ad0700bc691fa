package org.horarium.config.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.horarium.query.live.Audience;
import org.horarium.query.live.Interest;
import org.horarium.query.live.Interest.Subject;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Admission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps who listens to whose visits, by a stream or a socket. What they hear names visits and tells nothing of them, so
 * it has no entries of its own: whoever looks at what has changed asks for it, and that is kept.
 */
@Component
class ListeningTrail implements Audience {

    private final StoredTrail trail;
    private final Entries entries;
    private final Routes routes;

    ListeningTrail(StoredTrail trail, Entries entries, Routes routes) {
        this.trail = trail;
        this.entries = entries;
        this.routes = routes;
    }

    @Override
    public void joins(Interest interest, @Nullable Admission admission) {
        if (interest.subject() == Subject.FREE_SLOTS || admission == null) {
            return;
        }
        Actor actor = admission.actor();
        Set<UUID> patients = interest.subject() == Subject.VISITS_OF_PATIENT ? interest.whose() : Set.of();
        HttpServletRequest request = request();
        String route = request == null ? topicOf(interest) : routes.routeOf(request);
        trail.record(
                entries.seen(new Asked(route, null, actor, null, null, null), actor, patients, false),
                Reader.of(actor));
        if (request != null) {
            Witness.kept(request);
        }
    }

    private static String topicOf(Interest interest) {
        return interest.subject() == Subject.VISITS_OF_PATIENT
                ? "SUBSCRIBE /topic/patients/{id}/appointments"
                : "SUBSCRIBE /topic/doctors/{id}/appointments";
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? current.getRequest()
                : null;
    }
}
