package org.horarium.command.links;

import java.time.Duration;
import java.util.Locale;

/** What a link is good for, and how long. A forgotten password's is the shortest: who reads it has the account. */
enum Purpose {
    CONFIRM(Duration.ofDays(7)),
    INVITE(Duration.ofDays(7)),
    RESET(Duration.ofMinutes(30)),
    CHANGE_EMAIL(Duration.ofHours(24));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }

    /** Where the web UI takes it up. */
    String page() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
