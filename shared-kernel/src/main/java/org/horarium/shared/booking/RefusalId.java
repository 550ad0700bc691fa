package org.horarium.shared.booking;

import java.util.UUID;

/** Names the record of one refusal, or of many that were only counted. */
public record RefusalId(UUID value) {

    /** Reads the bare UUID. */
    public static RefusalId of(String uuid) {
        return new RefusalId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "refusal-" + value;
    }
}
