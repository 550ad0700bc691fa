package org.horarium.config.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.junit.jupiter.api.Test;

/** Sharing what was fetched shows every reader exactly what the store would. */
class SharedTailTest {

    private final List<TrackedEventData<byte[]>> stored = new ArrayList<>();
    private final SharedTail tail = new SharedTail(this::fetch);
    private int fetches;

    @Test
    void several_readers_at_the_tail_cost_one_fetch() {
        store(10);
        tail.after(EventPosition.START, 100);
        store(10);
        EventPosition caughtUp = position(9);
        fetches = 0;

        for (int reader = 0; reader < 5; reader++) {
            assertThat(tail.after(caughtUp, 100)).isEqualTo(stored.subList(10, 20));
        }
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void readers_anywhere_are_given_what_comes_next_and_nothing_only_at_the_end() {
        Random random = new Random(42);
        List<EventPosition> readers = new ArrayList<>(List.of(EventPosition.START));
        for (int step = 0; step < 3000; step++) {
            if (random.nextInt(4) == 0) {
                store(random.nextInt(30));
            }
            if (random.nextInt(200) == 0) {
                readers.add(
                        random.nextBoolean() || stored.isEmpty() ? EventPosition.START : position(stored.size() - 1));
            }
            int reader = random.nextInt(readers.size());
            int limit = 1 + random.nextInt(50);
            EventPosition from = readers.get(reader);
            List<TrackedEventData<byte[]>> given = tail.after(from, limit);

            List<TrackedEventData<byte[]>> all = fetch(from, limit);
            assertThat(given).isEqualTo(all.subList(0, given.size()));
            assertThat(given.isEmpty()).isEqualTo(all.isEmpty());
            if (!given.isEmpty()) {
                readers.set(reader, EventPosition.of(given.get(given.size() - 1).trackingToken()));
            }
        }
        assertThat(stored).hasSizeGreaterThan(5000);
    }

    private void store(int events) {
        for (int i = 0; i < events; i++) {
            int number = stored.size();
            stored.add(new TrackedDomainEventData<>(
                    new EventPosition(1 + number / 7, number),
                    new GenericDomainEventEntry<>(
                            "test",
                            "stream",
                            number,
                            "id-" + number,
                            java.time.Instant.EPOCH,
                            "t",
                            "0",
                            new byte[0],
                            new byte[0])));
        }
    }

    private EventPosition position(int index) {
        return EventPosition.of(stored.get(index).trackingToken());
    }

    private List<TrackedEventData<byte[]>> fetch(EventPosition after, int limit) {
        fetches++;
        return stored.stream()
                .filter(event -> EventPosition.of(event.trackingToken()).compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
