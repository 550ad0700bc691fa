package org.horarium.shared.webhooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a webhook can be told of. The texts are part of the API and never change. */
public enum WebhookTopic {
    APPOINTMENT_BOOKED,
    APPOINTMENT_RESCHEDULED,
    APPOINTMENT_CANCELLED,
    APPOINTMENT_CONFIRMED,
    APPOINTMENT_CHECKED_IN,
    APPOINTMENT_COMPLETED,
    APPOINTMENT_NO_SHOW,
    WAITLIST_JOINED,
    WAITLIST_OFFERED,
    WAITLIST_BOOKED,
    WAITLIST_LEFT;

    /** As the API writes it, such as {@code appointment.checked_in}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    /** The one with that text. */
    public static Optional<WebhookTopic> of(String text) {
        return Arrays.stream(values())
                .filter(topic -> topic.text().equals(text))
                .findFirst();
    }
}
