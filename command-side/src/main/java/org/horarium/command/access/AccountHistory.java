package org.horarium.command.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.horarium.command.Origin;
import org.horarium.command.secondfactor.FactorChanges;
import org.horarium.shared.access.AccountEvent;
import org.horarium.shared.access.AccountEvent.AccountOpened;
import org.horarium.shared.access.AccountEvent.SecondFactorEnrolled;
import org.horarium.shared.access.AccountEvent.SecondFactorRemoved;
import org.horarium.shared.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what becomes of accounts, in streams that no decision reads. A change and its event are one transaction; where
 * the change is part of a greater one, the event follows it, and a row that has to wait for its event says so.
 */
@Component
class AccountHistory implements FactorChanges {

    private static final Logger LOG = LoggerFactory.getLogger(AccountHistory.class);
    private static final int TRIES = 4;

    private final EventStore store;
    private final JdbcClient db;
    private final TransactionTemplate own;

    AccountHistory(EventStore store, JdbcClient db, PlatformTransactionManager transactions) {
        this.store = store;
        this.db = db;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    static String stream(UUID account) {
        return "account-" + account;
    }

    /** Tells of a new account, together with the decision that opens it. */
    void opened(AccountOpened event) {
        store.publish(new GenericDomainEventMessage<>("Account", stream(event.account()), 0, event));
    }

    /** Makes that change and tells of it. */
    void changed(AccountEvent event, Actor by, Runnable change) {
        Map<String, String> origin = Origin.of(by, null);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            again(() -> own.executeWithoutResult(status -> {
                publish(List.of(event), origin);
                change.run();
            }));
            return;
        }
        change.run();
        tell(event.account(), false);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                follow(event, origin);
            }
        });
    }

    @Override
    public void changed(UUID account, boolean enrolled, Actor by) {
        changed(enrolled ? new SecondFactorEnrolled(account) : new SecondFactorRemoved(account), by, () -> {});
    }

    /** Has those events written first, whatever the stream held, and then the row say that all is told. */
    void tell(UUID account, List<? extends AccountEvent> missing, Map<String, String> origin) {
        again(() -> own.executeWithoutResult(status -> {
            if (!missing.isEmpty()) {
                publish(missing, origin);
            }
            tell(account, true);
        }));
    }

    private void follow(AccountEvent event, Map<String, String> origin) {
        try {
            tell(event.account(), List.of(event), origin);
        } catch (RuntimeException e) {
            LOG.warn("What became of an account will be told at the next start: {}", e.toString());
        }
    }

    /** All by one append, which nothing that the transaction writes may precede. */
    private void publish(List<? extends AccountEvent> events, Map<String, String> origin) {
        UUID account = events.get(0).account();
        long next = store.lastSequenceNumberFor(stream(account)).orElse(-1L) + 1;
        List<AccountEvent> all = new ArrayList<>(events);
        if (next == 0 && !(events.get(0) instanceof AccountOpened)) {
            all.add(0, opening(account));
        }
        List<EventMessage<?>> messages = new ArrayList<>();
        for (AccountEvent event : all) {
            messages.add(new GenericDomainEventMessage<>("Account", stream(account), next++, event, origin));
        }
        store.publish(messages);
    }

    private AccountOpened opening(UUID account) {
        return db.sql(Accounts.COLUMNS + "where id = ?")
                .param(account)
                .query((row, number) -> Accounts.account(row).opening())
                .single();
    }

    private void tell(UUID account, boolean told) {
        db.sql("update account set told = ? where id = ?").params(told, account).update();
    }

    private static void again(Runnable attempt) {
        for (int left = TRIES; ; left--) {
            try {
                attempt.run();
                return;
            } catch (ConcurrencyException lost) {
                if (left == 1) {
                    throw lost;
                }
            }
        }
    }
}
