package org.horarium.shared.audit;

import org.horarium.shared.Unavailable;

/** Keeps who has looked at what, before they see it. */
public interface AccessTrail {

    /**
     * Keeps that for good before it returns.
     *
     * @throws Unavailable where that cannot be done; whatever was asked for must then not be answered
     */
    void record(AccessEntry entry);
}
