package org.horarium.config.seal.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was taken away and may be missing. Whoever can write to the database could record a removal as well, so one
 * counts only for what had been sealed long enough before it was.
 */
public final class Removals {

    /** How long at least the access trail has to be kept: six years (45 CFR 164.316(b)(2)(i)), counted with a few days to spare. */
    public static final Duration LEAST_AGE = Duration.ofDays(2180);

    private final Duration leastAge;
    private final List<Recorded> recorded = new ArrayList<>();
    private long accepted;

    private static final class Recorded {
        final Removal removal;
        final Instant at;
        long left;

        Recorded(Removal removal, Instant at) {
            this.removal = removal;
            this.at = at;
            left = removal.entries();
        }
    }

    /** @param leastAge how old an entry has to be before it may be removed */
    public Removals(Duration leastAge) {
        this.leastAge = leastAge;
    }

    /** Nothing may be missing. */
    static Removals none() {
        return new Removals(LEAST_AGE);
    }

    /** From now on that may be missing, too. */
    public void add(Removal removal, Instant at) {
        recorded.add(new Recorded(removal, at));
    }

    /** Whether that missing entry was removed as it should be; each can be asked for once. */
    boolean accept(Mark missing, Instant sealedAt) {
        for (Recorded candidate : recorded) {
            if (candidate.left > 0
                    && candidate.removal.covers(missing.place())
                    && Duration.between(sealedAt, candidate.at).compareTo(leastAge) >= 0) {
                candidate.left--;
                accepted++;
                return true;
            }
        }
        return false;
    }

    /** How many were missing, and rightly so. */
    long accepted() {
        return accepted;
    }
}
