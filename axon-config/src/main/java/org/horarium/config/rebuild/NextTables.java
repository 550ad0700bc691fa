package org.horarium.config.rebuild;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.horarium.query.scheduling.SlotUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transactions in which the projection's own code meets the next tables instead of the present ones. */
final class NextTables implements TransactionManager {

    private final TransactionManager transactions;
    private final JdbcClient db;
    private final String schema;
    private volatile boolean plansLater;

    NextTables(TransactionManager transactions, JdbcClient db, String schema) {
        this.transactions = transactions;
        this.db = db;
        this.schema = schema;
    }

    /** Leaves it to {@link NextIndex#keep} to work out days, once for all events; until told to plan at once. */
    NextTables planningLater() {
        plansLater = true;
        return this;
    }

    void planAtOnce() {
        plansLater = false;
    }

    @Override
    public Transaction startTransaction() {
        Transaction transaction = transactions.startTransaction();
        choose(db, schema);
        if (plansLater) {
            SlotUpkeep.planLater(db);
        }
        return transaction;
    }

    /** Lets the names in the rest of this transaction mean the tables of that schema; answers with the path until then. */
    static String choose(JdbcClient db, String schema) {
        String path = db.sql("select current_setting('search_path')")
                .query(String.class)
                .single();
        restore(db, schema + ", " + path);
        return path;
    }

    /** Lets names mean again what they did. */
    static void restore(JdbcClient db, String path) {
        db.sql("select set_config('search_path', ?, true)")
                .param(path)
                .query(String.class)
                .single();
    }
}
