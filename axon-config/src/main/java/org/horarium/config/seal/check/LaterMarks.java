package org.horarium.config.seal.check;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.jspecify.annotations.Nullable;

/** The entries that were sealed after some place, by whichever copy of each checkpoint can be trusted. */
final class LaterMarks implements Iterator<Mark> {

    private final Copies kept;
    private final Copies anchored;
    private final Chain chain;
    private Iterator<Mark> marks;

    LaterMarks(List<Mark> first, Copies kept, Copies anchored, Chain chain) {
        this.kept = kept;
        this.anchored = anchored;
        this.chain = chain;
        marks = first.iterator();
    }

    @Override
    public boolean hasNext() {
        while (!marks.hasNext()) {
            Kept next = next(anchored);
            if (next == null) {
                next = next(kept);
            }
            if (next == null) {
                return false;
            }
            kept.skipUntil(next.checkpoint().number());
            marks = next.list().iterator();
        }
        return true;
    }

    @Override
    public Mark next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return marks.next();
    }

    private @Nullable Kept next(Copies copies) {
        while (!copies.isAtEnd()) {
            Kept next = copies.takeAny();
            if (next != null && chain.isTrusted(next)) {
                return next;
            }
        }
        return null;
    }
}
