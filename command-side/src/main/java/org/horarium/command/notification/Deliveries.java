package org.horarium.command.notification;

import org.horarium.shared.notification.NotificationId;

/** Hears what providers say later of messages that they took; they may say it again, late, or of what is unknown here. */
public interface Deliveries {

    /** It has reached its recipient. */
    void delivered(NotificationId message);

    /**
     * It has not reached its recipient and will not.
     *
     * @param code a short, stable word without anything of the message
     */
    void failed(NotificationId message, String code);
}
