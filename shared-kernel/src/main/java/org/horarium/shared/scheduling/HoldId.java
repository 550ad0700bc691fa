package org.horarium.shared.scheduling;

import java.util.UUID;

/** Names one hold on a slot. */
public record HoldId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static HoldId of(String uuid) {
        return new HoldId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "hold-" + value;
    }
}
