package org.horarium.shared.audit;

import java.util.UUID;

/** Names one thing that the access trail has given cause to look into. */
public record FindingId(UUID value) {

    /** Reads the bare UUID. */
    public static FindingId of(String uuid) {
        return new FindingId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "finding-" + value;
    }
}
