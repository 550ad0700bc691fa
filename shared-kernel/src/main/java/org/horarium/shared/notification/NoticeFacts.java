package org.horarium.shared.notification;

import org.horarium.shared.booking.AppointmentId;
import org.jspecify.annotations.Nullable;

/** What a notification is about, and for whom, without a word of what it says. */
public record NoticeFacts(NoticeKind kind, Channel channel, Recipient recipient, @Nullable AppointmentId appointment) {}
