package org.horarium.shared.waitlist;

import java.util.UUID;

/** Names one wish of one patient on the waitlist. */
public record WaitlistEntryId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static WaitlistEntryId of(String uuid) {
        return new WaitlistEntryId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "waitlist-" + value;
    }
}
