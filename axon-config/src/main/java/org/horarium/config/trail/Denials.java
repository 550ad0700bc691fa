package org.horarium.config.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.horarium.shared.access.Actor;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.TriedAccount;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps who was refused what. Where that cannot be kept they are refused all the same. */
@Component
class Denials {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
    private static final String SIGN_INS = "/api/auth/";
    private static final String GOING_ON = "POST /api/auth/refresh";

    private final StoredTrail trail;
    private final Entries entries;
    private final Appointments appointments;
    private final Routes routes;
    private final Flood flood = new Flood();

    Denials(StoredTrail trail, Entries entries, Appointments appointments, Routes routes) {
        this.trail = trail;
        this.entries = entries;
        this.appointments = appointments;
        this.routes = routes;
    }

    /** A request is answered with that status, for that reason: by its code. Tells whether that refuses them anything. */
    boolean refused(HttpServletRequest request, int status, String reason) {
        Asked asked = Asked.of(request, routes);
        boolean isDenial = isDenial(request, asked, status);
        if (isDenial) {
            UUID account = request.getAttribute(TriedAccount.class.getName()) instanceof TriedAccount tried
                    ? tried.account()
                    : null;
            keep(
                    asked.route(),
                    asked.tried(),
                    asked.actor(),
                    account,
                    () -> appointments.patientOf(asked),
                    asked.appointment(),
                    reason);
        }
        return isDenial;
    }

    /** Somebody was not let in to a topic of the socket. */
    void refused(String route, @Nullable Actor actor, @Nullable UUID patient, String reason) {
        keep(route, AccessAction.READ, actor, null, () -> patient == null ? Set.of() : Set.of(patient), null, reason);
    }

    private static boolean isDenial(HttpServletRequest request, Asked asked, int status) {
        return switch (status) {
            case 401 -> !isFirstVisit(request, asked);
            case 403 -> true;
            case 404 -> asked.isAboutPeople();
            case 429 -> request.getRequestURI().startsWith(SIGN_INS);
            default -> false;
        };
    }

    /** Pages ask whether somebody is still signed in; whoever never was is refused nothing. */
    private static boolean isFirstVisit(HttpServletRequest request, Asked asked) {
        return asked.route().equals(GOING_ON) && request.getCookies() == null;
    }

    private void keep(
            String route,
            AccessAction action,
            @Nullable Actor actor,
            @Nullable UUID account,
            Supplier<Set<UUID>> patients,
            @Nullable UUID appointment,
            String reason) {
        Circumstances now = Circumstances.current();
        String address = now == null ? null : now.address();
        if (actor == null && !flood.isKept(new Flood.Kind(address, route, action, reason))) {
            return;
        }
        attempt(() -> trail.record(
                entries.refused(route, action, actor, account, patients.get(), appointment, reason, null),
                Reader.of(actor)));
    }

    /** Writes down how often those were refused whom nobody knows, beyond what was kept of each. */
    void tellCounts() {
        flood.counted()
                .forEach((kind, count) -> attempt(() -> {
                    new Circumstances("counted", kind.address(), null, null).begin();
                    try {
                        trail.record(entries.refused(
                                kind.route(),
                                kind.action(),
                                null,
                                null,
                                Set.of(),
                                null,
                                kind.reason(),
                                "count=" + count));
                    } finally {
                        Circumstances.end();
                    }
                }));
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException away) {
            LOG.error("A refusal could not be kept: {}", away.getClass().getSimpleName());
        }
    }
}
