package org.horarium.query.live;

import java.util.List;

/** Somebody who listens. None of this may wait for anything: others are told by the same thread. */
public interface Listener {

    /**
     * Is told that.
     *
     * @param id from where to go on later; it counts from the last of the notices on
     */
    void hear(List<Notice> notices, String id);

    /** There was nothing else for them up to there. */
    void hearNothing(String id);

    /**
     * Hears no more.
     *
     * @param reason a stable code
     */
    void end(String reason);
}
