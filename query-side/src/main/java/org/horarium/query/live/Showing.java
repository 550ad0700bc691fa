package org.horarium.query.live;

/** Knows whether those who look again when they are told of a change are shown it: the search follows a moment later. */
public interface Showing {

    /** A revision that no change committed so far exceeds. */
    long latestRevision();

    /** Whether a search finds every change up to that revision. */
    boolean isVisible(long revision);
}
