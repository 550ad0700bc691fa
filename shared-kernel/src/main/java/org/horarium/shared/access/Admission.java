package org.horarium.shared.access;

/** What let a caller in. Whatever lasts longer than a request asks it from time to time, as tokens and sessions end. */
public interface Admission {

    /** Whom it let in. */
    Actor actor();

    /** Whether it would let them in now. Asking is no use of their session, or nobody who listens would ever be idle. */
    boolean isGood();
}
