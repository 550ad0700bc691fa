package org.horarium.query.scheduling;

import org.springframework.transaction.PlatformTransactionManager;

/** Keeps the days true as time goes by, in whichever tables the transactions mean. */
public interface SlotUpkeep {

    /** Does there all that has become due. */
    void keep(PlatformTransactionManager transactions);
}
