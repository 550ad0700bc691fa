package org.horarium.config.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.audit.AccessEntry;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did, as the trail has it. */
sealed interface Line {

    /** {@code event} or {@code access}. */
    String kind();

    Place place();

    Instant at();

    @Nullable
    String actor();

    @Nullable
    String role();

    /** Whom it concerns. */
    List<UUID> patients();

    /**
     * Where it stands: in the order of commits, in which readers meet it.
     *
     * @param transaction an unsigned number
     */
    record Place(long transaction, long number) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byTransaction = Long.compareUnsigned(transaction, other.transaction);
            return byTransaction != 0 ? byTransaction : Long.compare(number, other.number);
        }

        @Override
        public String toString() {
            return Long.toUnsignedString(transaction) + "." + number;
        }
    }

    /**
     * Something that came about. What it says stays where it is: it may be health data.
     *
     * @param patients whom it names, and whose appointment it is about
     */
    record Event(
            Place place,
            UUID eventId,
            String stream,
            long sequence,
            String type,
            @Nullable String revision,
            Instant at,
            Told told,
            List<UUID> patients,
            @Nullable UUID appointment)
            implements Line {

        @Override
        public String kind() {
            return "event";
        }

        @Override
        public @Nullable String actor() {
            return told.actor();
        }

        @Override
        public @Nullable String role() {
            return told.role();
        }
    }

    /** What is kept with an event about who caused it; what an older one does not tell is null. */
    record Told(
            @Nullable String actor,
            @Nullable String role,
            @Nullable String actingFor,
            @Nullable String purpose,
            @Nullable String correlation,
            @Nullable String causation,
            @Nullable String address,
            boolean emergency) {}

    /** Something that was looked at, or that somebody was kept from. */
    record Access(Place place, AccessEntry entry) implements Line {

        @Override
        public String kind() {
            return "access";
        }

        @Override
        public Instant at() {
            return entry.at();
        }

        @Override
        public String actor() {
            return entry.actor();
        }

        @Override
        public String role() {
            return entry.role();
        }

        @Override
        public List<UUID> patients() {
            return entry.patients();
        }
    }
}
