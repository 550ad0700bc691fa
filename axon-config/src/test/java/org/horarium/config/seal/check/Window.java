package org.horarium.config.seal.check;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.horarium.config.seal.check.Comparison.Difference;
import org.jspecify.annotations.Nullable;

/** The verifier's comparison on a few neighbours, so that it can be asked a million times. */
public final class Window {

    private Window() {}

    /** What it says of those entries, or null where it finds nothing wrong. */
    public static @Nullable Fault firstBad(List<Mark> sealed, List<Mark> actual) {
        Comparison comparison = new Comparison(actual.iterator(), Removals.none());
        Difference difference = comparison.with(sealed, Instant.EPOCH).orElse(null);
        if (difference == null) {
            Mark more = comparison.peek();
            Iterator<Mark> none = List.<Mark>of().iterator();
            return more == null ? null : new Diagnosis(new Difference(null, more, null), none, none).of(1);
        }
        int index = (int) comparison.compared();
        comparison.skip();
        return new Diagnosis(
                        difference, sealed.subList(index + 1, sealed.size()).iterator(), comparison.remaining())
                .of(index + 1);
    }
}
