package org.horarium.config.seal.anchor;

import java.io.IOException;
import java.util.Iterator;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.jspecify.annotations.Nullable;

/** Keeps checkpoints in a place that the database's own administrators cannot change. */
public interface Anchor {

    /** What kind of place, in one word. */
    String kind();

    /** Which one. */
    String place();

    /**
     * The last one that it keeps, or null where it keeps none.
     *
     * @throws org.horarium.config.seal.check.UnreadableLine where it is not as it was written
     */
    @Nullable
    Kept last() throws IOException;

    /** Keeps that one for good before it returns. Once kept, none is changed. */
    void keep(Kept checkpoint) throws IOException;

    /** All that it keeps, by number; to be closed where that can be. */
    Iterator<Kept> all() throws IOException;
}
