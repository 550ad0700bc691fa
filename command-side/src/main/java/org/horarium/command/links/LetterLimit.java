package org.horarium.command.links;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.horarium.command.Allowances;
import org.springframework.stereotype.Component;

/** Keeps strangers from flooding somebody's letter box: what is too much is not written, and answered alike. */
@Component
class LetterLimit {

    /** The account that nobody has. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final int TO_AN_ADDRESS = 5;
    private static final int FROM_AN_ADDRESS = 100;

    private final Allowances to = new Allowances(TO_AN_ADDRESS, Duration.ofHours(1));
    private final Allowances from = new Allowances(FROM_AN_ADDRESS, Duration.ofHours(1));

    boolean allows(String email, String network) {
        return to.take(email.strip().toLowerCase(Locale.ROOT)) && from.take(network);
    }
}
