package org.horarium.query.live;

import org.jspecify.annotations.Nullable;

/** Tells what changes to all who listen in this process. */
public interface LiveFeed {

    /**
     * Has them hear first what they have missed since that id, then all that comes. A listener who is told to go on from what is
     * too old to be known, or never was, hears a reset.
     *
     * @param lastId null to hear only what comes
     */
    void join(Listening what, @Nullable String lastId, Listener listener);

    /** Lets them hear no more, whether they did or not. */
    void leave(Listener listener);
}
