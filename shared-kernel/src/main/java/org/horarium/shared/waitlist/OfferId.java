package org.horarium.shared.waitlist;

import java.util.UUID;

/** Names one offer to one who waits; the hold that backs it has the same UUID. */
public record OfferId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static OfferId of(String uuid) {
        return new OfferId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return "offer-" + value;
    }
}
