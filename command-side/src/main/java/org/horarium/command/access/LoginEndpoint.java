package org.horarium.command.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.horarium.shared.ProblemType;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signs people in. */
@RestController
class LoginEndpoint {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;

    LoginEndpoint(Accounts accounts, Passwords passwords, Tokens tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    @PostMapping("/api/auth/login")
    ResponseEntity<?> login(@Valid @RequestBody Login request) {
        Account account = accounts.byEmail(request.email()).orElse(null);
        boolean matches = passwords.matches(request.password(), account == null ? null : account.passwordHash());
        if (account == null || !matches) {
            return refused();
        }
        return ResponseEntity.ok(new SignedIn(
                tokens.issue(account.actor()), "Bearer", tokens.lifetimeSeconds(), User.of(account.actor())));
    }

    private static ResponseEntity<ProblemDetail> refused() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, "Address and password do not match.");
        problem.setType(ProblemType.of("sign-in-refused"));
        problem.setTitle("Sign-in refused");
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private record Login(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(max = 1000) String password,
            @Nullable String code) {

        @Override
        public String toString() {
            return "Login of " + email;
        }
    }

    private record SignedIn(String accessToken, String tokenType, long expiresIn, User user) {}

    private record User(UUID id, Role role, @Nullable UUID patientId, @Nullable UUID doctorId) {
        static User of(Actor actor) {
            return new User(
                    actor.id(),
                    actor.role(),
                    actor.patient() == null ? null : actor.patient().value(),
                    actor.doctor() == null ? null : actor.doctor().value());
        }
    }
}
