package org.horarium.command.notification;

import org.horarium.shared.notification.NotificationEvent;

/** Records for ever what became of telling somebody; the same again changes nothing. */
interface Chronicle {

    void record(NotificationEvent what);
}
