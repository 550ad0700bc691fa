package org.horarium.command.notification;

import java.time.Instant;
import java.util.Map;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeFacts;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox.
 *
 * @param number by which it stands in line
 * @param handedAt since when a provider may have it that has not said so
 * @param untold what became of it and is not recorded yet
 */
record OpenNotice(
        NotificationId id,
        long number,
        NoticeKind kind,
        Channel channel,
        Recipient recipient,
        @Nullable AppointmentId appointment,
        Map<String, String> details,
        Instant due,
        Instant until,
        int attempts,
        @Nullable Instant triedSince,
        @Nullable Instant handedAt,
        @Nullable String why,
        @Nullable String addressHint,
        @Nullable String untold) {

    OpenNotice {
        details = Map.copyOf(details);
    }

    NoticeFacts facts() {
        return new NoticeFacts(kind, channel, recipient, appointment);
    }

    @Override
    public String toString() {
        return id + " by " + channel;
    }
}
