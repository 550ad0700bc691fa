package org.horarium.config.past;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.access.AccountEvent;
import org.springframework.stereotype.Component;

/** What an account allowed. */
@Component
class PastAccounts {

    private final StoredEvents store;

    PastAccounts(StoredEvents store) {
        this.store = store;
    }

    static String stream(UUID account) {
        return "account-" + account;
    }

    static AccountState account(List<StoredEvent> events) {
        return Folded.of(events, AccountState.NONE, AccountEvent.class, AccountState::apply);
    }

    Seen seen(UUID account, Moment moment) {
        List<StoredEvent> events = store.of(stream(account), moment);
        AccountState then = account(events);
        return Seen.of(
                then,
                events,
                then.patient() == null ? Set.of() : Set.of(then.patient().value()));
    }
}
