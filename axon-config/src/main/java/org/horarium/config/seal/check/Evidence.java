package org.horarium.config.seal.check;

import java.util.Iterator;
import org.horarium.config.seal.check.Checkpoint.Kept;

/** All that a verification looks at. Each of it may be asked for more than once, and is read from its beginning then. */
public interface Evidence {

    /** The checkpoint before the first that is verified, which its successor signs. */
    Checkpoint before();

    /** The checkpoints that are kept beside the entries, by number. */
    Iterator<Kept> checkpoints();

    /** Those that were anchored elsewhere, by number; none where there is no anchor. */
    Iterator<Kept> anchored();

    /** Of both, those that tell of a new key or of removals. */
    Iterator<Checkpoint> remarkable();

    /** The entries, in their order, from the first on that is not of the checkpoint before. */
    Iterator<Mark> entries();

    /** Whether anchors begin with the first checkpoint, so that one that is not there was taken away. */
    boolean isAnchoredFromTheFirst();

    /** The last checkpoint that there has to be and behind which nothing may come; zero where it goes on. */
    long last();
}
