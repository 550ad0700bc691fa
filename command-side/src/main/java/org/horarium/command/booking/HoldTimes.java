package org.horarium.command.booking;

import java.time.Duration;
import java.time.Instant;

/**
 * For how long a hold stands: a while at first, and some more where its holder asks for it. In all that is 15 minutes at
 * most for visitors, and 30 for accounts.
 */
final class HoldTimes {

    /** Where nothing is said. */
    static final Duration USUAL = Duration.ofMinutes(5);

    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration MORE = Duration.ofMinutes(15);
    private static final Duration VISITORS_FIRST = USUAL;
    private static final Duration VISITORS_MORE = Duration.ofMinutes(10);

    /** Less than that is not worth an event, unless it is the last that there is. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    private HoldTimes() {}

    /** For how long a hold stands at first that is wanted for so long. */
    static Duration first(OwnHold hold, Duration wanted) {
        Duration longest = hold.belongsToVisitor() ? VISITORS_FIRST : FIRST;
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }

    /**
     * When a hold ends that is extended to that moment.
     *
     * @param firstUntil when it would have ended as it was made
     * @param until when it ends as it stands
     */
    static Instant extended(OwnHold hold, Instant firstUntil, Instant until, Instant wanted) {
        Instant last = firstUntil.plus(hold.belongsToVisitor() ? VISITORS_MORE : MORE);
        if (!wanted.isBefore(last)) {
            return last;
        }
        return wanted.isBefore(until.plus(LEAST)) ? until : wanted;
    }
}
