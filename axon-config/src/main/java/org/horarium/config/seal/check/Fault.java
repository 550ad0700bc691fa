package org.horarium.config.seal.check;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that is not as it was.
 *
 * @param number which entry of the chain, or which checkpoint, counted from one
 * @param where what it is
 * @param id of the entry
 * @param place where the entry stood, or where it stands where it should not
 */
public record Fault(long number, Where where, @Nullable UUID id, @Nullable Place place, What what, String explanation) {

    /** What can be at fault. */
    public enum Where {
        EVENT,
        ACCESS,
        CHECKPOINT,
        ANCHOR,
        /** The first line of a bundle, which says how much is in it. */
        BUNDLE;

        static Where of(Source source) {
            return source == Source.EVENT ? EVENT : ACCESS;
        }

        /** As answers name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What can have been done. */
    public enum What {
        CHANGED,
        REMOVED,
        INSERTED,
        MOVED,
        /** Taken away from there to the end. */
        CUT_OFF;

        /** As answers name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Fault of(long number, Mark mark, What what, String explanation) {
        return new Fault(number, Where.of(mark.place().source()), mark.id(), mark.place(), what, explanation);
    }

    static Fault checkpoint(long number, What what, String explanation) {
        return new Fault(number, Where.CHECKPOINT, null, null, what, explanation);
    }

    Fault with(String more) {
        return new Fault(number, where, id, place, what, explanation + " " + more);
    }
}
