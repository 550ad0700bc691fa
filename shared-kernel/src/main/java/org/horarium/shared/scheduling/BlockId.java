package org.horarium.shared.scheduling;

import java.util.UUID;

/** Names one stretch of blocked time. */
public record BlockId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static BlockId of(String uuid) {
        return new BlockId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "block-" + value;
    }
}
