package org.horarium.command.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
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
    private final AccountOwners owners;
    private final Guessing guessing;

    PasswordEndpoint(Accounts accounts, AccountOwners owners, Guessing guessing) {
        this.accounts = accounts;
        this.owners = owners;
        this.guessing = guessing;
    }

    @Access(signedIn = true)
    @PostMapping("/api/auth/password")
    @Returns(status = 204)
    ResponseEntity<?> change(@Valid @RequestBody Change request, Actor actor, HttpServletRequest from) {
        Account account = accounts.byId(actor.id()).orElseThrow();
        Optional<Duration> wait = guessing.mustWait(account.email(), from.getRemoteAddr());
        if (wait.isPresent()) {
            return SignInProblem.tooMany(wait.get());
        }
        if (!owners.isPassword(account.id(), request.currentPassword(), from.getRemoteAddr())) {
            return SignInProblem.refused();
        }
        owners.choosePassword(account.id(), request.newPassword());
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
