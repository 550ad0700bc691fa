package org.horarium.config.trail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Completes the circumstances of a request that was let in: why they ask, and for whom a guardian does. */
@Component
@Order(3)
class PurposeCheck implements HandlerInterceptor {

    private final Routes routes;
    private final Appointments appointments;
    private final Activity activity;

    PurposeCheck(Routes routes, Appointments appointments, Activity activity) {
        this.routes = routes;
        this.appointments = appointments;
        this.activity = activity;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Asked asked = Asked.of(request, routes);
        Circumstances known = Circumstances.current();
        if (asked.access() != null && asked.actor() != null && known != null) {
            new Circumstances(
                            known.correlation(),
                            known.address(),
                            Purposes.of(
                                    asked.actor(),
                                    response.containsHeader(Asked.EMERGENCY),
                                    request.getHeader(Purposes.HEADER)),
                            ward(asked, asked.actor()))
                    .begin();
        }
        return true;
    }

    /** Whoever touches no personal data leaves a trace too, of another kind. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!Witness.isKept(request)) {
            activity.note(Asked.of(request, routes), response.getStatus(), request);
        }
    }

    /** Patients are let in to what is their own, and to what is a minor's of theirs. */
    private @Nullable UUID ward(Asked asked, Actor actor) {
        PatientId own = actor.patient();
        if (actor.role() != Role.PATIENT || own == null) {
            return null;
        }
        UUID patient = appointments.patientOf(asked).stream().findFirst().orElse(null);
        return own.value().equals(patient) ? null : patient;
    }
}
