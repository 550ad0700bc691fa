package org.horarium.campaign;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.horarium.platform.Reply;

/** Counts how calls ended. */
final class Tally {

    private final AtomicInteger granted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger resolved = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();

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

    void broken(Reply reply) {
        errors.merge(reply.status() + " " + reply.text("detail"), 1, Integer::sum);
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
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What those said, and how often. */
    Map<String, Integer> errors() {
        return errors;
    }
}
