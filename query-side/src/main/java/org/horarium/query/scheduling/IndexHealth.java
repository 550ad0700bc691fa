package org.horarium.query.scheduling;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * Whether the index can be asked. It counts as away from the first failure on until it holds everything again, because
 * an index that is back but behind would still offer what was booked meanwhile.
 */
@Component
class IndexHealth {

    private final AtomicBoolean away = new AtomicBoolean(true);

    boolean isAway() {
        return away.get();
    }

    /** Answers whether that is news. */
    boolean markAway() {
        return !away.getAndSet(true);
    }

    void markBack() {
        away.set(false);
    }
}
