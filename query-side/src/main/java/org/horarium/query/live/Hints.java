package org.horarium.query.live;

/** Hears that lines of the log were committed by this process, so that nobody need ask all the time. */
public interface Hints {

    /** To be called after the commit; once too often does no harm. */
    void hint();
}
