package org.horarium.command.links;

import org.horarium.command.access.KnownAccount;
import org.horarium.command.access.WhenRegistered;
import org.springframework.stereotype.Component;

/** Writes to those who register, or would have. */
@Component
class Confirmations implements WhenRegistered {

    private final Links links;
    private final Letters letters;
    private final LetterLimit limit;

    Confirmations(Links links, Letters letters, LetterLimit limit) {
        this.links = links;
        this.letters = letters;
        this.limit = limit;
    }

    @Override
    public void opened(KnownAccount account) {
        letters.confirm(account.email(), links.make(account.id(), Purpose.CONFIRM, null));
    }

    @Override
    public void wanted(KnownAccount existing) {
        if (limit.allows(existing.email(), "registration of " + existing.id())) {
            letters.haveAccount(existing.email());
        }
    }
}
