package org.horarium.command.notification;

import org.jspecify.annotations.Nullable;

/**
 * What became of a notification.
 *
 * @param state as the outbox says it
 * @param reference what the provider calls it
 * @param isTold whether it is recorded; that somebody never chose a channel is not worth a word
 */
record Ending(String state, @Nullable String why, @Nullable String reference, boolean isTold) {

    static final String SENT = "SENT";
    static final String SUPPRESSED = "SUPPRESSED";
    static final String DEAD = "DEAD";

    static Ending sent(String reference) {
        return new Ending(SENT, null, reference, true);
    }

    static Ending dead(String why) {
        return new Ending(DEAD, why, null, true);
    }

    static Ending suppressed(String why) {
        return new Ending(SUPPRESSED, why, null, true);
    }

    static Ending notChosen() {
        return new Ending(SUPPRESSED, "not-chosen", null, false);
    }
}
