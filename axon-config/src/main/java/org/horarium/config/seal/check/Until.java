package org.horarium.config.seal.check;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.jspecify.annotations.Nullable;

/** Checkpoints, up to the first one that need not be there. */
public final class Until implements Iterator<Kept> {

    private final Iterator<Kept> all;
    private final Predicate<Checkpoint> isWanted;
    private @Nullable Kept next;
    private @Nullable UnreadableLine unreadable;
    private boolean isAtEnd;

    /** Those of all, as long as they are wanted. */
    public Until(Iterator<Kept> all, Predicate<Checkpoint> isWanted) {
        this.all = all;
        this.isWanted = isWanted;
    }

    @Override
    public boolean hasNext() {
        if (next == null && unreadable == null && !isAtEnd && all.hasNext()) {
            look();
        }
        return next != null || unreadable != null;
    }

    private void look() {
        try {
            Kept read = all.next();
            isAtEnd = !isWanted.test(read.checkpoint());
            next = isAtEnd ? null : read;
        } catch (UnreadableLine line) {
            unreadable = line;
        }
    }

    @Override
    public Kept next() {
        Kept given = hasNext() ? next : null;
        UnreadableLine line = unreadable;
        next = null;
        unreadable = null;
        if (line != null) {
            throw line;
        }
        if (given == null) {
            throw new NoSuchElementException();
        }
        return given;
    }
}
