package org.horarium.command.notification;

import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.Recipient;

/**
 * A message as it goes out; it names somebody, so nothing prints it.
 *
 * @param recipient whom it is for, so that nobody can have too much sent
 */
public record Message(
        NotificationId id, NoticeKind kind, Channel channel, Recipient recipient, String address, Content content) {

    @Override
    public String toString() {
        return "Message " + id + " by " + channel;
    }
}
