package org.horarium.command;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Opens streams that are new as a rule, such as a day on which nothing is booked yet, without asking the store: the
 * append fails where one is not new after all, and whoever comes next looks.
 */
@Component
public class NewStreams {

    private final StreamLocks locks;
    private final Cache cached;
    private final com.github.benmanes.caffeine.cache.Cache<String, Boolean> doubted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    NewStreams(StreamLocks locks, Cache cached) {
        this.locks = locks;
        this.cached = cached;
    }

    /** Takes the locks on those streams, in the order of their ids. Whoever takes several takes them by one call. */
    public void lock(Stream<?> ids) {
        ids.map(Object::toString).distinct().sorted().forEach(locks::obtainLock);
    }

    /** Whether others queue for any of those streams. */
    public boolean areCrowded(Stream<?> ids) {
        return ids.map(Object::toString).anyMatch(locks::isCrowded);
    }

    /** The stream under that id, of which nothing is to be seen before {@link Streams#lookAt}. */
    public <A> Aggregate<A> open(Repository<A> repository, Object id, Supplier<A> empty) {
        String stream = id.toString();
        locks.obtainLock(stream);
        if (cached.containsKey(stream) || doubted.getIfPresent(stream) != null) {
            return Streams.load(repository, id, empty);
        }
        Premises.ofThisDecision().ifPresent(premises -> premises.assumeNew(stream));
        Evidence.ofThisDecision().ifPresent(evidence -> {
            evidence.begun(stream);
            CurrentUnitOfWork.get().root().onRollback(work -> doubt(stream, evidence));
        });
        return Streams.begin(repository, id, empty);
    }

    /** Has the next to come look: this one too, at its next attempt. */
    private void doubt(String stream, Evidence evidence) {
        if (!evidence.stillHolds(stream)) {
            doubted.put(stream, true);
        }
    }

    /** The stream under that id, which is known to be there. */
    public <A> Aggregate<A> openOld(Repository<A> repository, Object id, Supplier<A> empty) {
        return Streams.load(repository, id, empty);
    }
}
