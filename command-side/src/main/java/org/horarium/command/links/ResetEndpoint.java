package org.horarium.command.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.horarium.command.access.AccountOwners;
import org.horarium.command.access.KnownAccount;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets people choose a password by a letter: who has forgotten it, and who was invited and never had one. */
@RestController
class ResetEndpoint {

    private final Links links;
    private final Letters letters;
    private final AccountOwners accounts;
    private final LetterLimit limit;

    ResetEndpoint(Links links, Letters letters, AccountOwners accounts, LetterLimit limit) {
        this.links = links;
        this.letters = letters;
        this.accounts = accounts;
        this.limit = limit;
    }

    /** The same answer whether or not there is such an account. */
    @Access(open = true)
    @PostMapping("/api/auth/reset/letter")
    @Transactional
    @Returns(status = 202)
    public ResponseEntity<?> write(@Valid @RequestBody Forgotten request, HttpServletRequest from) {
        if (limit.allows(request.email(), from.getRemoteAddr())) {
            Optional<KnownAccount> account = accounts.byEmail(request.email()).filter(it -> !it.locked());
            String secret = links.make(account.map(KnownAccount::id).orElse(LetterLimit.NOBODY), Purpose.RESET, null);
            account.ifPresent(it -> letters.reset(it.email(), secret));
        }
        return ResponseEntity.accepted().build();
    }

    @Access(open = true)
    @PostMapping("/api/auth/reset")
    @Returns(status = 204)
    ResponseEntity<?> reset(@Valid @RequestBody Choice request) {
        return choose(request, Purpose.RESET);
    }

    @Access(open = true)
    @PostMapping("/api/auth/invitation")
    @Returns(status = 204)
    ResponseEntity<?> accept(@Valid @RequestBody Choice request) {
        return choose(request, Purpose.INVITE);
    }

    /** The link is used up by a password that is taken, and by none that is refused; of two who come at once, one is heard. */
    private ResponseEntity<?> choose(Choice request, Purpose purpose) {
        Optional<KnownAccount> owner = links.look(request.token(), purpose).flatMap(accounts::byId);
        owner.ifPresent(account -> accounts.mustBeGood(account.id(), request.password()));
        if (owner.isEmpty() || links.follow(request.token(), purpose).isEmpty()) {
            return LinkProblem.spent();
        }
        KnownAccount account = owner.get();
        try {
            accounts.choosePassword(account.id(), request.password());
        } catch (RuntimeException e) {
            links.giveBack(request.token());
            throw e;
        }
        accounts.confirm(account.id());
        letters.passwordChanged(account.email());
        return ResponseEntity.noContent().build();
    }

    record Forgotten(@NotBlank @Size(max = 254) String email) {}

    record Choice(@NotBlank @Size(max = 200) String token, @NotNull @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "Choice of a password";
        }
    }
}
