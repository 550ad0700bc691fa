package org.horarium.command.links;

import java.time.Duration;

/** What a link is good for, and how long. A forgotten password's is the shortest: who reads it has the account. */
enum Purpose {
    CONFIRM("confirm", Duration.ofDays(7)),
    INVITE("invitation", Duration.ofDays(7)),
    RESET("reset", Duration.ofMinutes(30)),
    CHANGE_EMAIL("email", Duration.ofHours(24));

    private final String page;
    private final Duration lifetime;

    Purpose(String page, Duration lifetime) {
        this.page = page;
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }

    /** The screen that takes it up. */
    String page() {
        return page;
    }
}
