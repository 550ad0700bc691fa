package org.horarium.query.scheduling;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Keeps the days true as time goes by, in whichever tables the transactions mean. */
public interface SlotUpkeep {

    /**
     * Has the rest of the transaction only note of which doctors days must be worked out, and leave that to {@link #keep}:
     * so thousands of events cost the work of one.
     */
    static void planLater(JdbcClient db) {
        db.sql("select set_config('horarium.days', 'later', true)")
                .query(String.class)
                .single();
    }

    /** Does there all that has become due. */
    void keep(PlatformTransactionManager transactions);
}
