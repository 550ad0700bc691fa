package org.horarium.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What a decision in progress takes for granted about the store, so that the store can hold it to that when it appends:
 * a stream that was only read must still end where it ended, and one that was assumed to be new must be new.
 */
public final class Premises {

    private static final String KEY = Premises.class.getName();

    private final Map<String, Long> read = new HashMap<>();
    private final Set<String> assumedNew = new HashSet<>();

    private Premises() {}

    /** Those of the unit of work that runs on this thread; none outside of one. */
    public static Optional<Premises> ofThisDecision() {
        return CurrentUnitOfWork.map(work -> work.root().getOrComputeResource(KEY, key -> new Premises()));
    }

    /** Notes that the decision relies on a stream that it does not write to: that its last event has that number, -1 for none. */
    public void relyOn(String stream, long version) {
        read.merge(stream, version, Math::min);
    }

    /** Notes that the decision takes a stream for new, so that nobody needs to look. */
    public void assumeNew(String stream) {
        assumedNew.add(stream);
    }

    /** The streams that were read and are not written, and the number of the last event of each. */
    public Map<String, Long> read() {
        return Map.copyOf(read);
    }

    /** Whether that stream was taken for new. */
    public boolean isAssumedNew(String stream) {
        return assumedNew.contains(stream);
    }
}
