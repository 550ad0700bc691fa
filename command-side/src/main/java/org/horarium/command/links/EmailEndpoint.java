package org.horarium.command.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.horarium.command.OneLine;
import org.horarium.command.access.AccountOwners;
import org.horarium.command.access.KnownAccount;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets people have another address, once they have shown that it is theirs too; the former one is told. */
@RestController
class EmailEndpoint {

    private final Links links;
    private final Letters letters;
    private final AccountOwners accounts;
    private final LetterLimit limit;

    EmailEndpoint(Links links, Letters letters, AccountOwners accounts, LetterLimit limit) {
        this.links = links;
        this.letters = letters;
        this.accounts = accounts;
        this.limit = limit;
    }

    /** The same answer whether or not somebody has that address already. */
    @Access(signedIn = true)
    @PostMapping("/api/auth/email/letter")
    @Transactional
    @Returns(status = 202)
    public ResponseEntity<?> want(@Valid @RequestBody Wanted request, Actor actor, HttpServletRequest from) {
        if (!accounts.isPassword(actor.id(), request.password(), from.getRemoteAddr())) {
            throw new Forbidden("That is not your password.");
        }
        String secret = links.make(actor.id(), Purpose.CHANGE_EMAIL, request.email());
        Optional<KnownAccount> owner = accounts.byEmail(request.email());
        if (!limit.allows(request.email(), from.getRemoteAddr())) {
            return ResponseEntity.accepted().build();
        }
        if (owner.isPresent()) {
            letters.haveAccount(owner.get().email());
        } else {
            letters.changeEmail(request.email(), secret);
        }
        return ResponseEntity.accepted().build();
    }

    @Access(open = true)
    @PostMapping("/api/auth/email")
    @Transactional
    @Returns(status = 204)
    public ResponseEntity<?> change(@Valid @RequestBody Link request) {
        Optional<Links.Followed> followed = links.follow(request.token(), Purpose.CHANGE_EMAIL);
        if (followed.isEmpty()) {
            return LinkProblem.spent();
        }
        KnownAccount account = accounts.byId(followed.get().account()).orElseThrow();
        if (account.locked()
                || !accounts.changeEmail(
                        account.id(), Objects.requireNonNull(followed.get().detail()))) {
            return LinkProblem.spent(); // locked, or somebody else took the address meanwhile
        }
        links.forget(account.id());
        letters.addressChanged(account.email());
        return ResponseEntity.noContent().build();
    }

    record Wanted(@NotBlank @Email @OneLine @Size(max = 254) String email, @NotNull @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "Another address";
        }
    }

    record Link(@NotBlank @Size(max = 200) String token) {

        @Override
        public String toString() {
            return "Link";
        }
    }
}
