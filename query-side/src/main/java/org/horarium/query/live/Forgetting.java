package org.horarium.query.live;

import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the log short: who was away for more than an hour reads all again. */
@Component
class Forgetting {

    private static final int LINES_AT_ONCE = 5000;

    private final StoredChanges log;
    private final TransactionTemplate transaction;

    Forgetting(StoredChanges log, PlatformTransactionManager transactions) {
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void forget() {
        while (forgetSome() == LINES_AT_ONCE) {}
    }

    /** Short transactions, as an open one holds up all who read events. */
    private int forgetSome() {
        return Objects.requireNonNull(transaction.execute(status -> log.forget(LINES_AT_ONCE)));
    }
}
