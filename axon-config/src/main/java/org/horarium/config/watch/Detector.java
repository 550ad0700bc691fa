package org.horarium.config.watch;

import java.util.List;

/** Looks for one kind of finding, entry by entry in the order of the trail. */
interface Detector {

    /** What that entry shows, with those before it. */
    List<Sign> see(Seen seen);

    /** Takes note of an entry before those that are to be seen, where what they show may depend on it. */
    default void remember(Seen seen) {}
}
