package org.horarium.command.access;

import java.util.List;
import java.util.UUID;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators shut somebody out at once, and let them in again. */
@RestController
@RequestMapping("/api/accounts")
class AccountsEndpoint {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionEnds ends;
    private final AccountLinks links;

    AccountsEndpoint(Accounts accounts, Sessions sessions, SessionEnds ends, AccountLinks links) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.ends = ends;
        this.links = links;
    }

    @Access(value = Role.ADMIN, discloses = Disclosure.SEARCH)
    @GetMapping
    Found find(@RequestParam String email) {
        return new Found(accounts.byEmail(email).stream().map(Shown::of).toList(), null);
    }

    /** The lock comes first, so that no session can begin behind the back of those that are ended. */
    @Access(Role.ADMIN)
    @PostMapping("/{id}/lock")
    @Returns(status = 204)
    ResponseEntity<?> lock(@PathVariable UUID id, Actor actor) {
        Account account = account(id);
        accounts.lock(account, true, actor);
        links.forget(account.id());
        ends.ended(sessions.endAll(account.id()));
        return ResponseEntity.noContent().build();
    }

    @Access(Role.ADMIN)
    @PostMapping("/{id}/unlock")
    @Returns(status = 204)
    ResponseEntity<?> unlock(@PathVariable UUID id, Actor actor) {
        accounts.lock(account(id), false, actor);
        return ResponseEntity.noContent().build();
    }

    private Account account(UUID id) {
        return accounts.byId(id).orElseThrow(() -> new NotFound("unknown-account"));
    }

    record Found(List<Shown> items, @Nullable String next) {}

    record Shown(UUID id, String email, Role role, boolean locked) {
        static Shown of(Account account) {
            return new Shown(account.id(), account.email(), account.role(), account.isLocked());
        }
    }
}
