package org.horarium.command.access;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.horarium.command.secondfactor.SecondFactor;
import org.horarium.shared.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out the two tokens: a short-lived one for every request, and one in a cookie that gets the next two. */
@Component
class SigningIn {

    private static final int LONGEST_NAME = 200;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Clock clock;
    private final SecondFactor secondFactor;
    private final boolean isRequired;
    private final Duration longest;

    SigningIn(
            Accounts accounts,
            Sessions sessions,
            Tokens tokens,
            Clock clock,
            SecondFactor secondFactor,
            @Value("${horarium.access.second-factor:optional}") String secondFactorIs,
            SessionLimits limits) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
        this.secondFactor = secondFactor;
        this.isRequired = secondFactorIs.equals("required");
        this.longest = limits.session();
    }

    /**
     * The answer to somebody who has proven to own that account.
     *
     * @param now a moment before the account was looked up: a password that was changed since ends the session
     */
    ResponseEntity<?> begin(Account account, Instant now, HttpServletRequest request) {
        UUID id = UuidCreator.getRandomBasedFast();
        RefreshToken refresh = RefreshToken.of(id);
        Session session =
                new Session(id, account.id(), now, now, now.plus(longest), client(request), request.getRemoteAddr());
        sessions.begin(session, refresh.digest());
        if (accounts.byId(account.id()).filter(it -> !it.shutsOut(session)).isEmpty()) {
            sessions.end(account.id(), id);
            return SignInProblem.refused(); // shut out while the password was looked at
        }
        return answer(account, session, refresh, request);
    }

    /** The answer to somebody whose session was renewed by that token. */
    ResponseEntity<?> answer(Account account, Session session, RefreshToken next, HttpServletRequest request) {
        Duration left = Duration.between(clock.instant(), session.expiresAt());
        String token = tokens.issue(account.actor(), session.id(), session.expiresAt(), mustEnrol(account));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, RefreshCookie.with(next, left, request))
                .cacheControl(CacheControl.noStore())
                .body(new SignedIn(token, "Bearer", tokens.lifetimeSeconds(), SignedIn.User.of(account.actor())));
    }

    /** Whether nothing is open to them yet but to get a second factor. */
    private boolean mustEnrol(Account account) {
        return isRequired && account.role() != Role.PATIENT && !secondFactor.isEnrolled(account.id());
    }

    private static String client(HttpServletRequest request) {
        String name = request.getHeader(HttpHeaders.USER_AGENT);
        String plain = name == null ? "" : name.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
