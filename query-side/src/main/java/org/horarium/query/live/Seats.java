package org.horarium.query.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who listens, to be found by the doctors and patients that they listen to. */
final class Seats {

    private final Map<Listener, Seat> all = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Seat>> byWhom = new ConcurrentHashMap<>();

    boolean areEmpty() {
        return all.isEmpty();
    }

    int count() {
        return all.size();
    }

    Collection<Seat> all() {
        return List.copyOf(all.values());
    }

    void add(Seat seat) {
        all.put(seat.listener(), seat);
        for (UUID one : seat.whose()) {
            byWhom.compute(one, (key, seats) -> {
                Set<Seat> more = seats == null ? ConcurrentHashMap.newKeySet() : seats;
                more.add(seat);
                return more;
            });
        }
    }

    void remove(Listener listener) {
        Seat seat = all.remove(listener);
        for (UUID one : seat == null ? Set.<UUID>of() : seat.whose()) {
            byWhom.computeIfPresent(one, (key, seats) -> {
                seats.remove(seat);
                return seats.isEmpty() ? null : seats;
            });
        }
    }

    /** Those for whom that line can be of interest. */
    Collection<Seat> of(Change change) {
        if (change.isOfAnything()) {
            return all();
        }
        Set<Seat> found = new HashSet<>();
        Stream.of(change.doctor(), change.patient())
                .filter(Objects::nonNull)
                .forEach(one -> found.addAll(byWhom.getOrDefault(one, Set.of())));
        return found;
    }
}
