package org.horarium.config.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets nobody into an endpoint but those whom its {@link Access} names, before anything of the request is read. */
@Component
@Order(2)
class AccessCheck implements HandlerInterceptor {

    private static final String REFUSAL = "Your role does not allow that.";

    private static final String WHERE_ONE_ENROLS = "/api/auth/";
    private static final String EMERGENCY = "Horarium-Emergency-Access";

    private final Permissions permissions;

    AccessCheck(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !DeclaredAccess.isOurs(method)) {
            return true;
        }
        Access access =
                Optional.ofNullable(method.getMethodAnnotation(Access.class)).orElseThrow(() -> new Forbidden(REFUSAL));
        if (access.open()) {
            checkScopes(access);
            return true;
        }
        check(access, caller(), request);
        if (isEmergency(access, caller().actor(), request)) {
            response.setHeader(EMERGENCY, "true");
        }
        return true;
    }

    /** What is open to everybody is open to a key as far as it goes: whoever gave it out said what it is for. */
    private static void checkScopes(Access access) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller
                && caller.actor().role() == Role.API_CLIENT
                && !caller.scopes().containsAll(Set.of(access.scopes()))) {
            throw new Forbidden(REFUSAL);
        }
    }

    private void check(Access access, CallerAuthentication caller, HttpServletRequest request) {
        if (caller.mustEnrol() && !request.getRequestURI().startsWith(WHERE_ONE_ENROLS)) {
            throw new Forbidden("Get a second factor first: POST /api/auth/second-factor.");
        }
        check(access, caller, variable -> inPath(request, variable));
    }

    /**
     * The same, whatever it is by which somebody asks.
     *
     * @param ids those that the variables of the path have, null where one can be none
     */
    void check(Access access, CallerAuthentication caller, Function<String, @Nullable UUID> ids) {
        Actor actor = caller.actor();
        if (!isNamed(access, caller)) {
            throw new Forbidden(REFUSAL);
        }
        if (!access.patient().isEmpty() && !isOneWhomTheyMaySee(actor, ids.apply(access.patient()))) {
            throw new NotFound("unknown-patient");
        }
        if (!access.planned().isEmpty() && !isOneForWhomTheyMayPlan(actor, ids.apply(access.planned()))) {
            throw new Forbidden("You may not plan for that doctor.");
        }
    }

    private boolean isEmergency(Access access, Actor actor, HttpServletRequest request) {
        UUID patient = access.patient().isEmpty() ? null : inPath(request, access.patient());
        UUID appointment = access.appointment().isEmpty() ? null : inPath(request, access.appointment());
        return (patient != null && permissions.isEmergency(actor, new PatientId(patient)))
                || (appointment != null && permissions.isEmergencyVisit(actor, appointment));
    }

    private static boolean isNamed(Access access, CallerAuthentication caller) {
        Actor actor = caller.actor();
        if (actor.role() == Role.API_CLIENT) {
            Set<?> scopes = caller.scopes();
            return access.scopes().length > 0 && scopes.containsAll(Set.of(access.scopes()));
        }
        Set<Role> named = Set.of(access.value());
        return access.signedIn() || named.contains(actor.role()) || (named.contains(Role.STAFF) && actor.isAtDesk());
    }

    private boolean isOneWhomTheyMaySee(Actor actor, @Nullable UUID patient) {
        return patient != null && permissions.maySee(actor, new PatientId(patient));
    }

    private boolean isOneForWhomTheyMayPlan(Actor actor, @Nullable UUID doctor) {
        return doctor == null || permissions.mayPlan(actor, new DoctorId(doctor));
    }

    private static @Nullable UUID inPath(HttpServletRequest request, String variable) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return id(variables.get(variable));
    }

    /** The id that this is, null where it can be none. */
    static @Nullable UUID id(@Nullable Object text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private static CallerAuthentication caller() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller) {
            return caller;
        }
        throw new Forbidden(REFUSAL);
    }
}
