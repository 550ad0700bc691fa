package org.horarium.config.store;

import java.util.Set;

/**
 * The processors of policies, which act on events: each has one segment, as what it puts somewhere is to come in the order
 * of the events.
 */
public final class Policies {

    /** Those that show nothing: nobody waits for them to see what they wrote themselves. */
    static final Set<String> UNSEEN =
            Set.of("notification.appointments", "notification.reminders", "notification.reports", "waitlist.queue");

    /** Keeps the list of webhooks too, which is shown. */
    private static final String WEBHOOKS = "webhooks";

    private Policies() {}

    /** Whether that is the processor of a policy. */
    public static boolean include(String processor) {
        return UNSEEN.contains(processor) || processor.equals(WEBHOOKS);
    }
}
