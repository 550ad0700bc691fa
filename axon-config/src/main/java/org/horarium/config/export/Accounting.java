package org.horarium.config.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a patient's data were disclosed (45 CFR 164.528(b)(2)).
 *
 * @param all whether it shows those too that need not be accounted for
 * @param excluded how many there are of those, shown or not
 */
record Accounting(UUID patient, Instant from, Instant until, boolean all, List<Disclosure> items, int excluded) {

    Accounting {
        items = List.copyOf(items);
    }

    /**
     * One of them.
     *
     * @param address of the recipient, where it is known
     * @param what it was, in words
     * @param route by which it was asked for
     * @param excluded why it need not be accounted for, or null where it must be
     * @param basis where that is written
     */
    record Disclosure(
            Instant date,
            String recipient,
            String recipientRole,
            @Nullable String address,
            String what,
            String route,
            String purpose,
            String purposeCode,
            boolean emergency,
            @Nullable String excluded,
            @Nullable String basis) {}
}
