package org.horarium.config.privacy;

import org.axonframework.common.caching.Cache;
import org.horarium.command.History;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What this process holds in memory of streams that it has read. It is read again, as far as it still can be. */
@Component
class Memories {

    private final ObjectProvider<Cache> aggregates;
    private final ObjectProvider<History> folds;

    Memories(ObjectProvider<Cache> aggregates, ObjectProvider<History> folds) {
        this.aggregates = aggregates;
        this.folds = folds;
    }

    void forget() {
        aggregates.forEach(Cache::removeAll);
        folds.forEach(History::forget);
    }
}
