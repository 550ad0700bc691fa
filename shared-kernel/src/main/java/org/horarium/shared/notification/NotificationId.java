package org.horarium.shared.notification;

import java.util.UUID;

/** Names one telling of one thing to one person by one channel: under the same name nobody is told twice. */
public record NotificationId(UUID value) {

    /** Reads the bare UUID that the API shows. */
    public static NotificationId of(String uuid) {
        return new NotificationId(UUID.fromString(uuid));
    }

    /** The address of the stream. */
    @Override
    public String toString() {
        return "notification-" + value;
    }
}
