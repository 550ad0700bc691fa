package org.horarium.command.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.horarium.command.secondfactor.SecondFactor;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.audit.TriedAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signs people in. */
@RestController
class LoginEndpoint {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Guessing guessing;
    private final SecondFactor secondFactor;
    private final SigningIn signingIn;
    private final Clock clock;
    private final boolean mustBeConfirmed;

    LoginEndpoint(
            Accounts accounts,
            Passwords passwords,
            Guessing guessing,
            SecondFactor secondFactor,
            SigningIn signingIn,
            Clock clock,
            @Value("${horarium.access.confirmation:optional}") String confirmation) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guessing = guessing;
        this.secondFactor = secondFactor;
        this.signingIn = signingIn;
        this.clock = clock;
        this.mustBeConfirmed = confirmation.equals("required");
    }

    @Access(open = true)
    @PostMapping("/api/auth/login")
    @Returns(SignedIn.class)
    ResponseEntity<?> login(@Valid @RequestBody Login request, HttpServletRequest from) {
        OwnPages.mustHaveSent(from);
        return guessing.inTurn(request.email(), () -> attempt(request, from));
    }

    private ResponseEntity<?> attempt(Login request, HttpServletRequest from) {
        Optional<Duration> wait = guessing.mustWait(request.email(), from.getRemoteAddr());
        if (wait.isPresent()) {
            return SignInProblem.tooMany(wait.get());
        }
        Instant before = clock.instant();
        Account account = accounts.byEmail(request.email()).orElse(null);
        if (account != null) {
            from.setAttribute(TriedAccount.class.getName(), new TriedAccount(account.id()));
        }
        boolean matches = passwords.matches(request.password(), account == null ? null : account.passwordHash());
        if (account == null || !matches || account.isLocked()) {
            guessing.failed(request.email(), from.getRemoteAddr());
            return SignInProblem.refused();
        }
        if (mustBeConfirmed && !account.isConfirmed()) {
            guessing.failed(request.email(), from.getRemoteAddr());
            return SignInProblem.refused();
        }
        return switch (secondFactor.prove(account.id(), request.code())) {
            case NOT_ENROLLED, PROVEN -> signingIn.begin(account, before, from);
            case MISSING -> SignInProblem.codeMissing();
            case WRONG -> {
                guessing.failed(request.email(), from.getRemoteAddr());
                yield SignInProblem.refused();
            }
        };
    }

    private record Login(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(max = 1000) String password,
            @Size(max = 40) @Nullable String code) {

        @Override
        public String toString() {
            return "Login of " + email;
        }
    }
}
