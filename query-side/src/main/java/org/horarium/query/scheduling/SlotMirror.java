package org.horarium.query.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the index up to the rows, some rows at a time. */
@Component
class SlotMirror {

    private static final int BULK = 1000;
    private static final int CYCLE = 4 * BULK;

    private final PendingDays days;
    private final SlotIndex index;
    private final TransactionTemplate transaction;

    SlotMirror(PendingDays days, SlotIndex index, PlatformTransactionManager transactions) {
        this.days = days;
        this.index = index;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Mirrors the rows that have been waiting longest, and marks them when a search can see them.
     *
     * @return whether more may be waiting
     * @throws IllegalStateException where the index refused some: it cannot be trusted until they are there
     */
    boolean cycle() {
        Sent sent = Objects.requireNonNull(transaction.execute(status -> days.tryLock() ? mirrored() : Sent.NOTHING));
        if (sent.arrived() < sent.all()) {
            throw new IllegalStateException("The index refused days");
        }
        return sent.all() == CYCLE;
    }

    private record Sent(int all, int arrived) {
        static final Sent NOTHING = new Sent(0, 0);
    }

    /** Writes nothing before the index has answered, so that a slow index holds up no reader of events. */
    private Sent mirrored() {
        days.mayTakeLong();
        long readAt = days.latestRevision();
        List<DayRow> rows = days.oldest(CYCLE);
        if (rows.isEmpty()) {
            return Sent.NOTHING;
        }
        List<DayRow> arrived = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BULK) {
            arrived.addAll(index.write(SlotIndex.ALIAS, rows.subList(from, Math.min(rows.size(), from + BULK))));
        }
        index.refresh(SlotIndex.ALIAS);
        days.mirrored(arrived, readAt);
        return new Sent(rows.size(), arrived.size());
    }
}
