package org.horarium.config.watch;

/** Counts what stands in a stretch of the trail while the stretch is moved along. */
interface Tally {

    void add(Seen seen);

    void remove(Seen seen);

    boolean isTooMuch();
}
