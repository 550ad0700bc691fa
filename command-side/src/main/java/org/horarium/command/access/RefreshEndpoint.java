package org.horarium.command.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Renews a session with the token of its cookie, which holds once: who comes with it later has stolen it, or was stolen from. */
@RestController
class RefreshEndpoint {

    private final Sessions sessions;
    private final SessionEnds ends;
    private final Accounts accounts;
    private final SigningIn signingIn;
    private final Clock clock;
    private final Duration longestIdle;

    RefreshEndpoint(
            Sessions sessions,
            SessionEnds ends,
            Accounts accounts,
            SigningIn signingIn,
            Clock clock,
            SessionLimits limits) {
        this.sessions = sessions;
        this.ends = ends;
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.clock = clock;
        this.longestIdle = limits.idle();
    }

    @Access(open = true)
    @PostMapping("/api/auth/refresh")
    @Returns(SignedIn.class)
    ResponseEntity<?> refresh(HttpServletRequest request) {
        OwnPages.mustHaveSent(request);
        Optional<RefreshToken> presented = RefreshCookie.in(request);
        Optional<Session> session = presented.flatMap(token -> sessions.find(token.session(), clock.instant()));
        Optional<Account> account = session.flatMap(it -> accounts.byId(it.account()));
        if (presented.isEmpty() || session.isEmpty() || account.isEmpty()) {
            return SignInProblem.over(RefreshCookie.gone(request));
        }
        if (isIdle(session.get()) || account.get().shutsOut(session.get())) {
            sessions.end(session.get().account(), session.get().id());
            return over(session.get().id(), request);
        }
        return renew(account.get(), session.get(), presented.get(), request);
    }

    private ResponseEntity<?> renew(
            Account account, Session session, RefreshToken presented, HttpServletRequest request) {
        RefreshToken next = RefreshToken.of(session.id());
        return switch (sessions.renew(session.id(), presented.digest(), next.digest(), clock.instant())) {
            case RENEWED -> signingIn.answer(account, session, next, request);
            case SUPERSEDED -> SignInProblem.superseded();
            case REUSED, UNKNOWN -> over(session.id(), request);
        };
    }

    private ResponseEntity<?> over(UUID session, HttpServletRequest request) {
        ends.ended(Set.of(session));
        return SignInProblem.over(RefreshCookie.gone(request));
    }

    private boolean isIdle(Session session) {
        Instant now = clock.instant();
        return session.usedAt().plus(longestIdle).isBefore(now);
    }
}
