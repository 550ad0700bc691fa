package org.horarium.command.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.command.Origin;
import org.horarium.command.secondfactor.SecondFactor;
import org.horarium.shared.access.AccountEvent;
import org.horarium.shared.access.AccountEvent.AccountLocked;
import org.horarium.shared.access.AccountEvent.AccountOpened;
import org.horarium.shared.access.AccountEvent.AccountUnlocked;
import org.horarium.shared.access.AccountEvent.AddressChanged;
import org.horarium.shared.access.AccountEvent.AddressConfirmed;
import org.horarium.shared.access.AccountEvent.SecondFactorEnrolled;
import org.horarium.shared.access.AccountEvent.SecondFactorRemoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the history of accounts catch up with their rows: of those from before there was one, and of those whose event got
 * lost on its way. Of several processes that start at once, each event is one's.
 */
@Component
class AccountsFromBefore implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsFromBefore.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final EventStore store;
    private final SecondFactor secondFactor;
    private final AccountHistory history;

    AccountsFromBefore(JdbcClient db, EventStore store, SecondFactor secondFactor, AccountHistory history) {
        this.db = db;
        this.store = store;
        this.secondFactor = secondFactor;
        this.history = history;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int told = 0;
        List<Account> untold = untold(new UUID(0, 0));
        while (!untold.isEmpty()) {
            for (Account account : untold) {
                history.tell(account.id(), missing(account), Origin.system("upgrade"));
                told++;
            }
            untold = untold(untold.get(untold.size() - 1).id());
        }
        if (told > 0) {
            LOG.info("The history of {} accounts has caught up with them", told);
        }
    }

    private List<Account> untold(UUID after) {
        return db.sql(Accounts.COLUMNS + "where not told and id > ? order by id limit " + AT_ONCE)
                .param(after)
                .query((row, number) -> Accounts.account(row))
                .list();
    }

    private List<AccountEvent> missing(Account account) {
        Told told = new Told();
        store.readEvents(AccountHistory.stream(account.id()))
                .asStream()
                .map(DomainEventMessage::getPayload)
                .forEach(told::hear);
        List<AccountEvent> missing = new ArrayList<>();
        if (!told.opened) {
            missing.add(account.opening());
        }
        if (account.isConfirmed() && !told.confirmed) {
            missing.add(new AddressConfirmed(account.id()));
        }
        if (secondFactor.isEnrolled(account.id()) != told.secondFactor) {
            missing.add(
                    told.secondFactor ? new SecondFactorRemoved(account.id()) : new SecondFactorEnrolled(account.id()));
        }
        if (account.isLocked() != told.locked) {
            missing.add(told.locked ? new AccountUnlocked(account.id()) : new AccountLocked(account.id()));
        }
        return missing;
    }

    /** What the events say so far. */
    private static final class Told {
        private boolean opened;
        private boolean confirmed;
        private boolean secondFactor;
        private boolean locked;

        void hear(Object event) {
            opened |= event instanceof AccountOpened;
            confirmed |= event instanceof AddressConfirmed || event instanceof AddressChanged;
            secondFactor =
                    (secondFactor || event instanceof SecondFactorEnrolled) && !(event instanceof SecondFactorRemoved);
            locked = (locked || event instanceof AccountLocked) && !(event instanceof AccountUnlocked);
        }
    }
}
