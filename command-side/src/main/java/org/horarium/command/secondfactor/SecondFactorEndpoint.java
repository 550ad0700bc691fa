package org.horarium.command.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Allowances;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets people have a second factor, and administrators take it from those who have lost theirs. */
@RestController
class SecondFactorEndpoint {

    private static final int MOST_TRIES = 5;

    private final Enrolments enrolments;
    private final PasswordCheck passwords;
    private final FactorChanges changes;
    private final Allowances tries = new Allowances(MOST_TRIES, Duration.ofMinutes(15));

    SecondFactorEndpoint(Enrolments enrolments, PasswordCheck passwords, FactorChanges changes) {
        this.enrolments = enrolments;
        this.passwords = passwords;
        this.changes = changes;
    }

    @Access(signedIn = true, discloses = Disclosure.NOTHING)
    @GetMapping("/api/auth/second-factor")
    State state(Actor actor) {
        return new State(enrolments.isEnrolled(actor.id()));
    }

    /** A secret for an authenticator app, which counts from the first code on that is confirmed. */
    @Access(signedIn = true)
    @PostMapping("/api/auth/second-factor")
    ResponseEntity<Begun> begin(@Valid @RequestBody Wish request, Actor actor, HttpServletRequest from) {
        if (!passwords.isPassword(actor.id(), request.password(), from.getRemoteAddr())) {
            throw new Forbidden("That is not your password.");
        }
        mustHaveNone(actor);
        String secret = enrolments.begin(actor.id());
        String uri = "otpauth://totp/Horarium:%s?secret=%s&issuer=Horarium&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        URLEncoder.encode(actor.id().toString(), StandardCharsets.UTF_8),
                        secret,
                        Codes.DIGITS,
                        Codes.SECONDS);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Begun(secret, uri));
    }

    @Access(signedIn = true)
    @PostMapping("/api/auth/second-factor/confirm")
    @Transactional
    public ResponseEntity<Confirmed> confirm(@Valid @RequestBody Code request, Actor actor) {
        List<String> codes = enrolments
                .confirm(actor.id(), request.code())
                .orElseThrow(() -> new InvalidInput("code", "must be the one that the app shows now"));
        changes.changed(actor.id(), true, actor);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Confirmed(codes));
    }

    /** Gives it up, by a code of it: a session that was left open is not enough. */
    @Access(signedIn = true)
    @PostMapping("/api/auth/second-factor/remove")
    @Transactional
    @Returns(status = 204)
    public ResponseEntity<?> remove(@Valid @RequestBody Code request, Actor actor) {
        if (!tries.take(actor.id().toString())) {
            throw new Forbidden("There were too many codes that did not match: wait a quarter of an hour.");
        }
        if (enrolments.prove(actor.id(), request.code()) != SecondFactor.Proof.PROVEN) {
            throw new InvalidInput("code", "must be the one that the app shows now, or a recovery code");
        }
        giveUp(actor.id(), actor);
        return ResponseEntity.noContent().build();
    }

    /** For somebody whose telephone and recovery codes are gone, and who has shown who they are by other means. */
    @Access(Role.ADMIN)
    @DeleteMapping("/api/accounts/{id}/second-factor")
    @Transactional
    @Returns(status = 204)
    public ResponseEntity<?> forget(@PathVariable UUID id, Actor actor) {
        if (id.equals(actor.id())) {
            throw new Forbidden("Another administrator has to do that for you.");
        }
        giveUp(id, actor);
        return ResponseEntity.noContent().build();
    }

    private void giveUp(UUID account, Actor by) {
        boolean had = enrolments.isEnrolled(account);
        enrolments.forget(account);
        if (had) {
            changes.changed(account, false, by);
        }
    }

    private void mustHaveNone(Actor actor) {
        if (enrolments.isEnrolled(actor.id())) {
            throw new Forbidden("Give up the present second factor first.");
        }
    }

    record State(boolean enrolled) {}

    record Wish(@NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "Wish";
        }
    }

    record Begun(String secret, String uri) {
        @Override
        public String toString() {
            return "Begun";
        }
    }

    record Confirmed(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "Confirmed";
        }
    }

    record Code(@NotBlank @Size(max = 40) String code) {
        @Override
        public String toString() {
            return "Code";
        }
    }
}
