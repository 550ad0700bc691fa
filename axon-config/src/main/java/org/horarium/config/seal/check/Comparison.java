package org.horarium.config.seal.check;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks over entries that are there and entries that were sealed, side by side, until the two differ. */
final class Comparison {

    private final Iterator<Mark> actual;
    private final Removals removals;
    private @Nullable Mark next;
    private long compared;

    /**
     * Where the two part.
     *
     * @param sealed what should stand there, or null where nothing should
     * @param actual what stands there, or null where nothing does
     * @param unreadable why what stands there cannot be read, or null where it can
     */
    record Difference(@Nullable Mark sealed, @Nullable Mark actual, @Nullable String unreadable) {}

    Comparison(Iterator<Mark> actual, Removals removals) {
        this.actual = actual;
        this.removals = removals;
    }

    /** Goes on with the entries of the next checkpoint. */
    Optional<Difference> with(List<Mark> sealed, Instant sealedAt) {
        for (Mark mark : sealed) {
            Mark there;
            try {
                there = peek();
            } catch (UnreadableLine line) {
                return Optional.of(new Difference(mark, null, line.getMessage()));
            }
            if (there != null && there.isSameAs(mark)) {
                next = null;
            } else if (!isMissing(mark, there) || !removals.accept(mark, sealedAt)) {
                return Optional.of(new Difference(mark, there, null));
            }
            compared++;
        }
        return Optional.empty();
    }

    /** What comes after all that was compared, or null where nothing does. */
    @Nullable
    Mark peek() {
        if (next == null && actual.hasNext()) {
            next = actual.next();
        }
        return next;
    }

    /** Passes over the one that was seen last. */
    void skip() {
        next = null;
    }

    /** What has not been looked at yet. */
    Iterator<Mark> remaining() {
        return actual;
    }

    /** How many were as they were sealed, or rightly gone. */
    long compared() {
        return compared;
    }

    private static boolean isMissing(Mark sealed, @Nullable Mark there) {
        return there == null || there.place().compareTo(sealed.place()) > 0;
    }
}
