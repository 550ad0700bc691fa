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
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets people show that the address with which they registered is theirs. */
@RestController
class ConfirmationEndpoint {

    private final Links links;
    private final Letters letters;
    private final AccountOwners accounts;

    ConfirmationEndpoint(Links links, Letters letters, AccountOwners accounts) {
        this.links = links;
        this.letters = letters;
        this.accounts = accounts;
    }

    /** The password too: whoever wrote down another's address does not have it confirmed by them for himself. */
    @Access(open = true)
    @PostMapping("/api/auth/confirm")
    @Transactional
    @Returns(status = 204)
    public ResponseEntity<?> confirm(@Valid @RequestBody Confirmation request, HttpServletRequest from) {
        Optional<Links.Followed> followed = links.follow(request.token(), Purpose.CONFIRM);
        if (followed.isEmpty()) {
            return LinkProblem.spent();
        }
        if (!accounts.isPassword(followed.get().account(), request.password(), from.getRemoteAddr())) {
            throw new Forbidden("That is not the password of the account.");
        }
        accounts.confirm(followed.get().account());
        return ResponseEntity.noContent().build();
    }

    /** Another letter, for whoever has lost the first. */
    @Access(signedIn = true)
    @PostMapping("/api/auth/confirm/letter")
    @Transactional
    @Returns(status = 202)
    public ResponseEntity<?> writeAgain(Actor actor) {
        accounts.byId(actor.id())
                .filter(account -> !account.confirmed())
                .map(KnownAccount::email)
                .ifPresent(email -> letters.confirm(email, links.make(actor.id(), Purpose.CONFIRM, null)));
        return ResponseEntity.accepted().build();
    }

    record Confirmation(@NotBlank @Size(max = 200) String token, @NotNull @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "Confirmation";
        }
    }
}
