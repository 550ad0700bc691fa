package org.horarium.query.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of telling one person one thing by one channel.
 *
 * @param status WAITING, SENT, DELIVERED, FAILED, SUPPRESSED or DISCARDED
 * @param why a short, stable word where it was not sent
 * @param addressHint so much of the address that whoever knows it knows it again
 */
record Told(
        UUID id,
        String kind,
        String channel,
        Whom recipient,
        String status,
        @Nullable String why,
        int attempts,
        @Nullable Instant due,
        Instant at,
        @Nullable String addressHint,
        List<Step> history) {

    Told {
        history = List.copyOf(history);
    }

    /** Who was to be told. */
    record Whom(String kind, UUID id) {}

    /** One thing that is recorded of it. */
    record Step(String what, @Nullable String why, Instant at) {}

    /** Asks for all that was to be told of an appointment, the earliest first. */
    record OfAppointment(UUID appointment) {}
}
