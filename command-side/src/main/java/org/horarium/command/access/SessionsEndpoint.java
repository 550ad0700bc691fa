package org.horarium.command.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows people where they are signed in, and signs them out: everywhere, or at one place. */
@RestController
@RequestMapping("/api/auth")
class SessionsEndpoint {

    private final Sessions sessions;
    private final SessionEnds ends;
    private final Clock clock;

    SessionsEndpoint(Sessions sessions, SessionEnds ends, Clock clock) {
        this.sessions = sessions;
        this.ends = ends;
        this.clock = clock;
    }

    /** Ends every session of the account at once, so that nothing stays open on a computer that somebody else uses. */
    @Access(signedIn = true)
    @PostMapping("/logout")
    @Returns(status = 204)
    ResponseEntity<?> logout(Actor actor, HttpServletRequest request) {
        OwnPages.mustHaveSent(request);
        ends.ended(sessions.endAll(actor.id()));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, RefreshCookie.gone(request))
                .build();
    }

    @Access(signedIn = true, discloses = Disclosure.NOTHING)
    @GetMapping("/sessions")
    SignedInAt list(Actor actor, CurrentSession current) {
        return new SignedInAt(
                sessions.of(actor.id(), clock.instant()).stream()
                        .map(session -> Place.of(session, current))
                        .toList(),
                null);
    }

    @Access(signedIn = true)
    @DeleteMapping("/sessions/{id}")
    @Returns(status = 204)
    ResponseEntity<?> end(@PathVariable UUID id, Actor actor) {
        if (!sessions.end(actor.id(), id)) {
            throw new NotFound("unknown-session");
        }
        ends.ended(Set.of(id));
        return ResponseEntity.noContent().build();
    }

    record SignedInAt(List<Place> items, @Nullable String next) {}

    record Place(
            UUID id,
            Instant begunAt,
            Instant usedAt,
            Instant expiresAt,
            String client,
            String address,
            boolean current) {
        static Place of(Session session, CurrentSession current) {
            return new Place(
                    session.id(),
                    session.begunAt(),
                    session.usedAt(),
                    session.expiresAt(),
                    session.client(),
                    session.address(),
                    session.id().equals(current.id()));
        }
    }
}
