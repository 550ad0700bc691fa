package org.horarium.config.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Lays a window of time over the entries of each key, by their clocks and wherever it holds a new one: an entry that
 * comes late counts with those around it. Two entries of which one is the window's length after the other are not in one.
 */
final class Window {

    private final Duration length;
    private final Map<String, NavigableMap<Instant, List<Seen>>> entries = new HashMap<>();

    Window(Duration length) {
        this.length = length;
    }

    void add(String key, Seen seen) {
        entries.computeIfAbsent(key, any -> new TreeMap<>())
                .computeIfAbsent(seen.at(), any -> new ArrayList<>())
                .add(seen);
    }

    /** The entries of the first stretch that holds the newest entry of that key and is too much; none where none is. */
    List<Seen> firstTooMuch(String key, Seen newest, Tally tally) {
        Deque<Seen> stretch = new ArrayDeque<>();
        boolean isReached = false;
        for (Seen next : around(key, newest.at())) {
            stretch.addLast(next);
            tally.add(next);
            while (!next.at().isBefore(stretch.getFirst().at().plus(length))) {
                tally.remove(stretch.removeFirst());
            }
            isReached = isReached || next.place().equals(newest.place());
            if (isReached && tally.isTooMuch()) {
                return List.copyOf(stretch);
            }
        }
        return List.of();
    }

    private List<Seen> around(String key, Instant at) {
        return entries
                .getOrDefault(key, new TreeMap<>())
                .subMap(at.minus(length), false, at.plus(length), false)
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
