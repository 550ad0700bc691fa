package org.horarium.config.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recorded events for those who search them, where it is this platform that keeps them. */
@Component
class History {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ObjectProvider<EventSearch> search;
    private final ObjectProvider<EventIndex> index;
    private final ObjectProvider<IndexFollower> follower;
    private final Subjects subjects;

    History(
            ObjectProvider<EventSearch> search,
            ObjectProvider<EventIndex> index,
            ObjectProvider<IndexFollower> follower,
            JdbcClient db) {
        this.search = search;
        this.index = index;
        this.follower = follower;
        this.subjects = new Subjects(db);
    }

    /**
     * What can be searched, after a moment in which the index may catch up.
     *
     * @throws NotKeptHere where Axon Server has the events
     */
    EventSearch search() throws InterruptedException {
        EventSearch found = search.getIfAvailable();
        if (found == null) {
            throw new NotKeptHere();
        }
        follower.getObject().awaitEnd(PATIENCE);
        return found;
    }

    /** How many events cannot be found yet. */
    long behind() {
        return index.getObject().behind();
    }

    /** The patients of these events. */
    List<UUID> patients(List<StoredEvent> events) {
        return subjects.patients(events);
    }

    Optional<StoredEvent> event(UUID id) throws InterruptedException {
        return search().byId(id);
    }
}
