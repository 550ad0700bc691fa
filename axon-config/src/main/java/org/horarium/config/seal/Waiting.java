package org.horarium.config.seal;

import java.util.ArrayList;
import java.util.List;
import org.horarium.config.seal.check.Checkpoint;
import org.horarium.config.seal.check.Mark;
import org.horarium.config.seal.check.Place;

/** The entries that the sealer has read and not sealed yet, by their marks. */
final class Waiting {

    private final List<Mark> marks = new ArrayList<>();
    private Place read;
    private long oldestSince;

    Waiting(Checkpoint last) {
        read = last.until();
    }

    void add(Mark mark, long now) {
        if (marks.isEmpty()) {
            oldestSince = now;
        }
        marks.add(mark);
        read = mark.place();
    }

    /** Behind which to read on. */
    Place read() {
        return read;
    }

    int count() {
        return marks.size();
    }

    /** How long the oldest has waited, in nanoseconds. */
    long nanos(long now) {
        return marks.isEmpty() ? 0 : now - oldestSince;
    }

    List<Mark> take() {
        List<Mark> taken = List.copyOf(marks);
        marks.clear();
        return taken;
    }
}
