package org.horarium.command.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.horarium.shared.access.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets people change their password, which signs them out everywhere: whoever knew the old one is out too. */
@RestController
class PasswordEndpoint {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Guessing guessing;
    private final Sessions sessions;
    private final SessionEnds ends;
    private final Clock clock;

    PasswordEndpoint(
            Accounts accounts,
            Passwords passwords,
            Guessing guessing,
            Sessions sessions,
            SessionEnds ends,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guessing = guessing;
        this.sessions = sessions;
        this.ends = ends;
        this.clock = clock;
    }

    /** The sessions end first: where their keeper is away, the password stays as it was. And again for one begun meanwhile. */
    @PostMapping("/api/auth/password")
    ResponseEntity<?> change(@Valid @RequestBody Change request, Actor actor, HttpServletRequest from) {
        Account account = accounts.byId(actor.id()).orElseThrow();
        Optional<Duration> wait = guessing.mustWait(account.email(), from.getRemoteAddr());
        if (wait.isPresent()) {
            return SignInProblem.tooMany(wait.get());
        }
        if (!passwords.matches(request.currentPassword(), account.passwordHash())) {
            guessing.failed(account.email(), from.getRemoteAddr());
            return SignInProblem.refused();
        }
        String hash = passwords.hash(request.newPassword());
        ends.ended(sessions.endAll(account.id()));
        accounts.changePassword(account, hash, clock.instant());
        ends.ended(sessions.endAll(account.id()));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, RefreshCookie.gone(from))
                .build();
    }

    private record Change(
            @NotNull @Size(max = 1000) String currentPassword, @NotNull @Size(max = 1000) String newPassword) {

        @Override
        public String toString() {
            return "Change of a password";
        }
    }
}
