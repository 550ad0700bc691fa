package org.horarium.campaign;

import java.util.Optional;

/**
 * One call about one slot, from its sending to its answer, by a clock that all callers share.
 *
 * @param visit who takes or gives up the slot, or was seen there; empty where it was seen free
 * @param answered {@link #NEVER} where no answer came
 */
record Operation(Kind kind, String visit, Outcome outcome, long sent, long answered) {

    static final long NEVER = Long.MAX_VALUE;
    static final String NOBODY = "";

    enum Kind {
        TAKE,
        FREE,
        SEE
    }

    /** What the caller knows. A call of unknown outcome may happen at any time after it was sent, or never. */
    enum Outcome {
        DONE,
        REFUSED,
        UNKNOWN
    }

    boolean isCertain() {
        return outcome != Outcome.UNKNOWN;
    }

    /** Who has the slot after it; empty if it cannot have gone like this while that one had the slot. */
    Optional<String> after(String holder) {
        boolean possible =
                switch (kind) {
                    case TAKE ->
                        outcome == Outcome.REFUSED
                                ? !holder.equals(NOBODY) && !holder.equals(visit)
                                : holder.equals(NOBODY);
                    case FREE -> holder.equals(visit) != (outcome == Outcome.REFUSED);
                    case SEE -> holder.equals(visit);
                };
        if (!possible) {
            return Optional.empty();
        }
        return Optional.of(
                outcome == Outcome.REFUSED || kind == Kind.SEE ? holder : kind == Kind.TAKE ? visit : NOBODY);
    }
}
