package org.horarium.query.live;

import org.horarium.shared.access.Admission;
import org.jspecify.annotations.Nullable;

/** Keeps who listens to what, before they hear anything of it. */
public interface Audience {

    /**
     * Is told of somebody who may listen. Whatever it throws keeps them from it.
     *
     * @param admission who they are; null where anybody may listen
     */
    void joins(Interest interest, @Nullable Admission admission);
}
