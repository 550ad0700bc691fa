package org.horarium.config.rebuild;

import org.horarium.query.scheduling.SlotIndexes;
import org.horarium.query.scheduling.SlotUpkeep;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The search index that belongs to the next tables of the slot search; other projections have none. */
@Component
class NextIndex {

    private final ObjectProvider<SlotIndexes> indexes;
    private final ObjectProvider<SlotUpkeep> upkeep;
    private final NextTransactions nextTransactions;
    private final TransactionTemplate next;
    private volatile String name = "";

    NextIndex(
            ObjectProvider<SlotIndexes> indexes,
            ObjectProvider<SlotUpkeep> upkeep,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.indexes = indexes;
        this.upkeep = upkeep;
        this.nextTransactions = new NextTransactions(transactions, db, Projection.SLOT_SEARCH.nextSchema());
        this.next = new TransactionTemplate(nextTransactions);
    }

    /** Does to the next tables what passing time has done to the present ones. */
    void keep(Projection projection) {
        if (projection == Projection.SLOT_SEARCH) {
            upkeep.getObject().keep(nextTransactions);
        }
    }

    /**
     * Makes a new index and fills it from the next tables, in short transactions beside which those are written.
     *
     * @param whole whether some of the rows may have been mirrored before, into an index that is gone
     */
    void fill(Projection projection, boolean whole) {
        if (projection != Projection.SLOT_SEARCH) {
            return;
        }
        name = indexes.getObject().createIndex();
        next.executeWithoutResult(status -> indexes.getObject().choose(name));
        if (whole) {
            indexes.getObject().fill(name, next);
        }
        follow(projection);
    }

    /** Brings the index, and whoever searches it, up to the next tables. */
    void follow(Projection projection) {
        if (projection == Projection.SLOT_SEARCH) {
            while (Boolean.TRUE.equals(
                    next.<Boolean>execute(status -> indexes.getObject().follow(name)))) {}
            indexes.getObject().refresh(name);
        }
    }

    /** Keeps everybody from writing the present index; to be called before the tables are locked, as the mirror does. */
    void pauseMirror(Projection projection) {
        if (projection == Projection.SLOT_SEARCH) {
            indexes.getObject().pauseMirror();
        }
    }

    /** Lets it be searched; nobody may write the present tables or have written the next ones since it followed them. */
    void takePlace(Projection projection) {
        if (projection == Projection.SLOT_SEARCH) {
            indexes.getObject().switchAlias(name);
        }
    }

    /** To be called where tables and indexes may not have changed places together. */
    void distrust(Projection projection) {
        if (projection == Projection.SLOT_SEARCH) {
            indexes.getObject().distrust();
        }
    }

    void dropFormer(Projection projection) {
        if (projection == Projection.SLOT_SEARCH) {
            indexes.getObject().dropBefore(name);
        }
    }
}
