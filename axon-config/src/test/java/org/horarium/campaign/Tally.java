package org.horarium.campaign;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts how calls ended. */
final class Tally {

    private final AtomicInteger granted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger resolved = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    /** @param wasOpen whether an attempt before this one had an unknown outcome */
    void answered(boolean wasOpen, boolean isRefusal) {
        (isRefusal ? refused : granted).incrementAndGet();
        if (wasOpen) {
            resolved.incrementAndGet();
        }
    }

    void lost() {
        lost.incrementAndGet();
    }

    void broken() {
        broken.incrementAndGet();
    }

    int granted() {
        return granted.get();
    }

    int refused() {
        return refused.get();
    }

    /** Wishes whose outcome was unknown for a while. */
    int resolved() {
        return resolved.get();
    }

    /** Attempts that got no answer. */
    int unanswered() {
        return lost.get();
    }

    /** Attempts that were answered with a 5xx. */
    int serverErrors() {
        return broken.get();
    }
}
