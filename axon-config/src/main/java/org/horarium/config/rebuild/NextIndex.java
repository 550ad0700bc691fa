package org.horarium.config.rebuild;

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
    private volatile String filled = "";

    NextIndex(SlotIndexes indexes, JdbcClient db, PlatformTransactionManager transactions) {
        this.indexes = indexes;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Fills a new index from the next tables. What changes afterwards stays pending there, and follows. */
    void fill(Projection projection) {
        if (projection != Projection.SLOT_SEARCH) {
            return;
        }
        String name = indexes.nextName();
        indexes.createIndex(name);
        transaction.executeWithoutResult(status -> {
            NextTables.choose(db, projection.nextSchema());
            indexes.indexAll(name);
        });
        filled = name;
    }

    /** Keeps the mirror from writing until the caller's transaction ends: what it marks must be in the new index. */
    void pauseMirror(Projection projection) {
        if (projection == Projection.SLOT_SEARCH) {
            db.sql("select pg_advisory_xact_lock(cast(cast('slot_day' as regclass) as oid)::bigint)::text")
                    .query(String.class)
                    .list();
        }
    }

    void switchOver(Projection projection) {
        if (projection == Projection.SLOT_SEARCH) {
            indexes.switchAlias(filled);
        }
    }
}
