package org.horarium.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a decision reads but does not write: streams folded into a value, without a lock.
 *
 * <p>A decision takes a fold as it is kept and has the append prove it. A second attempt at a decision, and whoever
 * reads outside of one, asks the store for what came after it.
 */
@Component
public class History {

    private final EventStore store;
    private final Optional<Proofs> proofs;
    private final Cache<Key, Fold> folds;
    private final Cache<String, Boolean> known;

    History(EventStore store, Optional<Proofs> proofs, CacheSize size) {
        this.store = store;
        this.proofs = proofs;
        folds = Caffeine.newBuilder().maximumSize(size.folds()).build();
        known = Caffeine.newBuilder().maximumSize(size.folds()).build();
    }

    /**
     * The stream's events, folded.
     *
     * @param view names what is folded of the stream: the same name, the same function
     */
    public <S, E> S fold(String view, Object stream, S empty, Class<E> eventType, BiFunction<S, E, S> next) {
        Key key = new Key(view, stream.toString());
        Fold kept = folds.getIfPresent(key);
        Fold fold = kept != null && suffices(key.stream(), kept) ? kept : read(key, kept, empty, eventType, next);
        rely(key, fold);
        return Fold.<S>typed(fold);
    }

    /** The stream as it was folded last, or else as it is. Good for words, not for decisions. */
    public <S, E> S lastKnown(String view, Object stream, S empty, Class<E> eventType, BiFunction<S, E, S> next) {
        Key key = new Key(view, stream.toString());
        Fold kept = folds.getIfPresent(key);
        return Fold.<S>typed(kept == null ? read(key, null, empty, eventType, next) : kept);
    }

    /** Whether anything was ever written under that id. What is known once stays known; what is not is never kept. */
    public boolean knows(Object id) {
        String stream = id.toString();
        if (known.getIfPresent(stream) != null) {
            return true;
        }
        if (store.readEvents(stream).hasNext()) {
            known.put(stream, true);
            return true;
        }
        rely(new Key("known", stream), new Fold(false, -1));
        return false;
    }

    /** Forgets all that was folded: it is read again where it is needed, as far as it can still be read. */
    public void forget() {
        folds.invalidateAll();
    }

    private boolean suffices(String stream, Fold kept) {
        if (!CurrentUnitOfWork.isStarted() || proofs.isEmpty()) {
            return false;
        }
        boolean mayBeOld = Attempt.current().isFirst()
                && !Evidence.ofThisDecision().map(Evidence::isAside).orElse(false);
        return mayBeOld
                || proofs.get()
                        .isProvenSince(stream, kept.version(), Attempt.current().arrival());
    }

    private <S, E> Fold read(Key key, @Nullable Fold kept, S empty, Class<E> type, BiFunction<S, E, S> next) {
        S state = kept == null ? empty : Fold.<S>typed(kept);
        long version = kept == null ? -1 : kept.version();
        DomainEventStream events =
                kept == null ? store.readEvents(key.stream()) : store.readEvents(key.stream(), version + 1);
        while (events.hasNext()) {
            var event = events.next();
            state = next.apply(state, type.cast(event.getPayload()));
            version = event.getSequenceNumber();
        }
        if (kept != null && version == kept.version()) {
            return kept;
        }
        Fold fold = new Fold(state, version);
        folds.put(key, fold);
        return fold;
    }

    /** Holds the decision in progress to that fold, and forgets the fold where that makes it fail. */
    private void rely(Key key, Fold fold) {
        Evidence.ofThisDecision().filter(evidence -> !evidence.isAside()).ifPresent(evidence -> {
            evidence.saw(key.stream(), fold.version());
            Premises.ofThisDecision().ifPresent(premises -> premises.relyOn(key.stream(), fold.version()));
            CurrentUnitOfWork.get().root().onRollback(work -> {
                if (!evidence.isPutOff()) {
                    folds.asMap().remove(key, fold);
                }
            });
        });
    }

    private record Key(String view, String stream) {}

    private record Fold(Object state, long version) {
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        static <S> S typed(Fold fold) {
            return (S) fold.state();
        }
    }
}
