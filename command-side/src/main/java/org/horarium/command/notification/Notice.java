package org.horarium.command.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told, once: two notices under one id are one. Whether it is still so is judged when it is due.
 *
 * @param id made of what gave cause for it, so that the same cause never makes two
 * @param details what else its words need, such as {@code link} or {@code start}; nothing of anybody's health
 * @param due when to tell, at the earliest
 * @param until after which it is of no use to anybody
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        Recipient recipient,
        @Nullable AppointmentId appointment,
        Map<String, String> details,
        Instant due,
        Instant until) {

    public Notice {
        details = Map.copyOf(details);
    }
}
