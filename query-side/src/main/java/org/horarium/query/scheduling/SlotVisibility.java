package org.horarium.query.scheduling;

/** Lets a reader wait until the search shows what the projection has already written. */
public interface SlotVisibility {

    /** A revision that no change committed so far exceeds. */
    long latestRevision();

    /** Whether a search finds every change up to that revision. */
    boolean isVisible(long revision);
}
