package org.horarium.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * What a decision reads but does not write: streams folded into a value, without a lock.
 *
 * <p>A fold is kept, but every read asks the store for what came after it, so it is never stale.
 */
@Component
public class History {

    private final EventStore store;
    private final Cache<String, Fold> folds =
            Caffeine.newBuilder().maximumSize(50_000).build();

    History(EventStore store) {
        this.store = store;
    }

    /**
     * The stream's events, folded.
     *
     * @param view names what is folded of the stream: the same name, the same function
     */
    public <S, E> S fold(String view, Object stream, S empty, Class<E> eventType, BiFunction<S, E, S> next) {
        String key = view + ' ' + stream;
        Fold known = folds.getIfPresent(key);
        @SuppressWarnings("unchecked")
        S state = known == null ? empty : (S) known.state();
        long version = known == null ? -1 : known.version();
        DomainEventStream events = store.readEvents(stream.toString(), version + 1);
        while (events.hasNext()) {
            var event = events.next();
            state = next.apply(state, eventType.cast(event.getPayload()));
            version = event.getSequenceNumber();
        }
        if (known == null || version > known.version()) {
            folds.put(key, new Fold(state, version));
        }
        return state;
    }

    /** Whether anything was ever written under that id. What is known once stays known. */
    public boolean knows(Object stream) {
        return fold("known", stream, false, Object.class, (known, event) -> true);
    }

    private record Fold(Object state, long version) {}
}
