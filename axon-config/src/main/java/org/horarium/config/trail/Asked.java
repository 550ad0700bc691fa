package org.horarium.config.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.audit.AccessAction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a request asked for and who did, as far as that is known.
 *
 * @param route verb and path, with variables unfilled
 * @param access what the endpoint declares; null where none of ours was reached
 * @param patient whom the path names
 * @param appointment which the path names
 * @param record the medical record that the path names
 */
record Asked(
        String route,
        @Nullable Access access,
        @Nullable Actor actor,
        @Nullable UUID patient,
        @Nullable UUID appointment,
        @Nullable UUID record) {

    /** The header by which an answer says that the patient is open in an emergency. */
    static final String EMERGENCY = "Horarium-Emergency-Access";

    private static final String SIGNING_IN = "POST /api/auth/login";

    static Asked of(HttpServletRequest request, Routes routes) {
        Access access = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod it
                ? it.getMethodAnnotation(Access.class)
                : null;
        return new Asked(
                routes.routeOf(request),
                access,
                caller(),
                access == null ? null : inPath(request, access.patient()),
                access == null ? null : inPath(request, access.appointment()),
                access == null ? null : inPath(request, access.record()));
    }

    private static @Nullable Actor caller() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof Actor actor ? actor : null;
    }

    private static @Nullable UUID inPath(HttpServletRequest request, String variable) {
        if (variable.isEmpty()
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path)) {
            return null;
        }
        try {
            return UUID.fromString(String.valueOf(path.get(variable)));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    Disclosure discloses() {
        return access == null ? Disclosure.NOTHING : access.discloses();
    }

    /** Whether somebody sees something of people by the answer, of whom nobody else keeps that. */
    boolean isPersonal() {
        return switch (discloses()) {
            case PERSONAL, SEARCH -> true;
            case UNSAID -> route.startsWith("GET "); // better once too often
            case NOTHING, ITSELF -> false;
        };
    }

    /** Whether it is about people, so that whoever is told that there is no such thing may have been refused. */
    boolean isAboutPeople() {
        return access != null && !access.open() && (discloses() != Disclosure.NOTHING || patient != null);
    }

    boolean isSigningIn() {
        return route.equals(SIGNING_IN);
    }

    AccessAction action() {
        return discloses() == Disclosure.SEARCH ? AccessAction.SEARCH : AccessAction.READ;
    }

    /** What was tried, where it was refused. */
    AccessAction tried() {
        if (isSigningIn()) {
            return AccessAction.SIGN_IN;
        }
        return route.startsWith("GET ") || route.startsWith("HEAD ") ? action() : AccessAction.WRITE;
    }
}
