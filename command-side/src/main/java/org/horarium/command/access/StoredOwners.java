package org.horarium.command.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Commands;
import org.horarium.command.Refused;
import org.horarium.command.secondfactor.PasswordCheck;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the owners of accounts change what is theirs, and whoever knew the former password go. */
@Component
class StoredOwners implements AccountOwners, PasswordCheck {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Guessing guessing;
    private final Sessions sessions;
    private final SessionEnds ends;
    private final AccountLinks links;
    private final Commands commands;
    private final Clock clock;

    StoredOwners(
            Accounts accounts,
            Passwords passwords,
            Guessing guessing,
            Sessions sessions,
            SessionEnds ends,
            AccountLinks links,
            Commands commands,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guessing = guessing;
        this.sessions = sessions;
        this.ends = ends;
        this.links = links;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Optional<KnownAccount> byEmail(String email) {
        return accounts.byEmail(email).map(Account::known);
    }

    @Override
    public Optional<KnownAccount> byId(UUID account) {
        return accounts.byId(account).map(Account::known);
    }

    @Override
    public void confirm(UUID account) {
        accounts.byId(account).ifPresent(accounts::confirm);
    }

    @Override
    public void mustBeGood(UUID account, String password) {
        passwords.mustBeGood(password, accounts.byId(account).orElseThrow().email());
    }

    /** The sessions end first: where their keeper is away, the password stays as it was. And again for one begun meanwhile. */
    @Override
    public void choosePassword(UUID account, String password) {
        Account owner = accounts.byId(account).orElseThrow();
        String hash = passwords.hash(password, owner.email());
        links.forget(account);
        ends.ended(sessions.endAll(account));
        accounts.changePassword(owner, hash, clock.instant());
        ends.ended(sessions.endAll(account));
    }

    @Override
    public boolean changeEmail(UUID account, String email) {
        return accounts.changeEmail(accounts.byId(account).orElseThrow(), email);
    }

    @Override
    public boolean isPassword(UUID account, String password, String fromAddress) {
        Account owner = accounts.byId(account).orElseThrow();
        return guessing.inTurn(owner.email(), () -> {
            if (guessing.mustWait(owner.email(), fromAddress).isPresent()) {
                return false;
            }
            boolean matches = passwords.matches(password, owner.passwordHash());
            if (!matches) {
                guessing.failed(owner.email(), fromAddress);
            }
            return matches;
        });
    }

    @Override
    public boolean invite(UUID account, String email, Role role, @Nullable DoctorId doctor, Reach reach, Actor by) {
        return !(commands.send(new OpenAccount(account, email, Passwords.NONE, role, null, doctor, reach), by)
                instanceof Refused);
    }
}
