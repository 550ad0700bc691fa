package org.horarium.config.seal.check;

import java.util.Iterator;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.jspecify.annotations.Nullable;

/** One list of checkpoints, looked into by number. */
final class Copies {

    private final Iterator<Kept> all;
    private @Nullable Kept next;
    private @Nullable String unreadable;
    private long taken;

    Copies(Iterator<Kept> all) {
        this.all = all;
        advance();
    }

    /** The copy of that number, or null where the next one is another. */
    @Nullable
    Kept take(long number) {
        Kept copy = next;
        if (copy == null || copy.checkpoint().number() != number) {
            return null;
        }
        taken = number;
        advance();
        return copy;
    }

    /** The next copy, whatever its number. */
    @Nullable
    Kept takeAny() {
        Kept copy = next;
        advance();
        return copy;
    }

    /** Passes over the next one, readable or not. */
    void skip() {
        advance();
    }

    /** Passes over those up to that number. */
    void skipUntil(long number) {
        while (next != null && next.checkpoint().number() <= number) {
            advance();
        }
    }

    boolean isAtEnd() {
        return next == null && unreadable == null;
    }

    /** What is wrong with the line that should be next, or null where it can be read. */
    @Nullable
    String unreadable() {
        return unreadable;
    }

    /** The number of the last one that was taken. */
    long taken() {
        return taken;
    }

    private void advance() {
        next = null;
        unreadable = null;
        try {
            if (all.hasNext()) {
                next = all.next();
            }
        } catch (UnreadableLine line) {
            unreadable = line.getMessage();
        }
    }
}
