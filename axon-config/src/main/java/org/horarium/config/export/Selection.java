package org.horarium.config.export;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail is asked for.
 *
 * @param from the first moment of it
 * @param until the first moment after it
 * @param patient whom everything in it must concern, or null for everybody
 * @param actor who must have done everything in it, or null for whoever
 */
record Selection(Instant from, Instant until, @Nullable UUID patient, @Nullable String actor) {

    Selection {
        if (!from.isBefore(until)) {
            throw new InvalidInput("to", "must be after from");
        }
    }

    /** The people whose trail is asked for by name. */
    List<UUID> patients() {
        return patient == null ? List.of() : List.of(patient);
    }

    /** In words that the trail keeps beside the export. */
    String text() {
        return Stream.of(
                        "from=" + from,
                        "to=" + until,
                        patient == null ? null : "patient=" + patient,
                        actor == null ? null : "actor=" + actor)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
    }
}
