package org.horarium.command;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the aggregates that decide most, a bounded number of them: replaying one costs more than its commit. */
@Component("aggregateCache")
final class AggregateCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    AggregateCache(CacheSize size) {
        entries = Caffeine.newBuilder().maximumSize(size.streams()).build();
    }

    @Override
    // Axon's interface is not null-marked: absent is null.
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        return (V) entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        if (Evidence.ofThisDecision()
                .filter(evidence -> evidence.knowsNothingOf(key.toString()))
                .isEmpty()) {
            entries.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> supplier) {
        return (T) entries.get(key, absent -> supplier.get());
    }

    /** Axon removes all that a failed decision had open. One that was only put off leaves what is known as it was. */
    @Override
    public boolean remove(Object key) {
        if (Evidence.ofThisDecision()
                .filter(evidence -> evidence.stillHolds(key.toString()))
                .isPresent()) {
            return false;
        }
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
    }

    /** Nobody here listens to entries. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
