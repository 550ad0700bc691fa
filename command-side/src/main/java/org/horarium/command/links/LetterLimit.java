package org.horarium.command.links;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.horarium.command.Allowances;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from flooding somebody's letter box: what is too much is not written, and answered alike. Most of what
 * a box may get in an hour is left to others than the one who has had his share.
 */
@Component
class LetterLimit {

    /** The account that nobody has. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final int BY_ONE_TO_ONE = 5;
    private static final int TO_ONE = 20;
    private static final int BY_ONE = 100;

    private final Allowances byOne = new Allowances(BY_ONE, Duration.ofHours(1));
    private final Allowances byOneToOne = new Allowances(BY_ONE_TO_ONE, Duration.ofHours(1));
    private final Allowances toOne = new Allowances(TO_ONE, Duration.ofHours(1));

    boolean allows(String email, String network) {
        String to = email.strip().toLowerCase(Locale.ROOT);
        return byOne.take(network) && byOneToOne.take(network + " " + to) && toOne.take(to);
    }
}
