package org.horarium.config.rebuild;

import java.util.Objects;
import java.util.function.Supplier;
import org.horarium.query.scheduling.SlotIndexes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The search index that belongs to the next tables of the slot search; other projections have none. */
@Component
class NextIndex {

    private final SlotIndexes indexes;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private volatile String name = "";

    NextIndex(SlotIndexes indexes, JdbcClient db, PlatformTransactionManager transactions) {
        this.indexes = indexes;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes a new index and fills it from the next tables, in short transactions beside which those are written. */
    void fill(Projection projection) {
        if (projection != Projection.SLOT_SEARCH) {
            return;
        }
        name = inNextTables(indexes::createIndex);
        boolean more = true;
        while (more) {
            more = inNextTables(() -> indexes.follow(name));
        }
    }

    /** Keeps everybody from writing the present index; to be called before the tables are locked, as the mirror does. */
    void pauseMirror(Projection projection) {
        if (projection == Projection.SLOT_SEARCH) {
            indexes.pauseMirror();
        }
    }

    /** Lets it be searched with all that the next tables hold; nobody may write those or the present ones meanwhile. */
    void takePlace(Projection projection) {
        if (projection != Projection.SLOT_SEARCH) {
            return;
        }
        String present = NextTables.choose(db, projection.nextSchema());
        boolean more = true;
        while (more) {
            more = indexes.follow(name);
        }
        NextTables.restore(db, present);
        indexes.refresh(name);
        indexes.switchAlias(name);
    }

    void dropFormer(Projection projection) {
        if (projection == Projection.SLOT_SEARCH) {
            indexes.dropBefore(name);
        }
    }

    private <T> T inNextTables(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            NextTables.choose(db, Projection.SLOT_SEARCH.nextSchema());
            return work.get();
        }));
    }
}
