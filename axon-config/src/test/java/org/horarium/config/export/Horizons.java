package org.horarium.config.export;

import org.horarium.config.store.postgres.Database;

/** Lets readers see what has been committed: others write in the same cluster, so the horizon may lag a moment. */
final class Horizons {

    private static final int OFTEN = 100_000;

    private Horizons() {}

    static void pass(Database database) {
        String now = database.client()
                .sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
        for (int again = 0; again < OFTEN; again++) {
            if (database.client()
                    .sql("select pg_snapshot_xmin(pg_current_snapshot()) > ?::xid8")
                    .param(now)
                    .query(Boolean.class)
                    .single()) {
                return;
            }
        }
        throw new AssertionError("Somebody's transaction does not end");
    }
}
