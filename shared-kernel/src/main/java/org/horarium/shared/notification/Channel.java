package org.horarium.shared.notification;

/** A way to reach somebody. */
public enum Channel {
    EMAIL,
    SMS
}
