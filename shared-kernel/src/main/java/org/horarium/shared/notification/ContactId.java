package org.horarium.shared.notification;

import java.util.Locale;

/** Names what one person chose of how they are told. */
public record ContactId(Recipient recipient) {

    /** The address of the stream. */
    @Override
    public String toString() {
        return "contact-" + recipient.kind().name().toLowerCase(Locale.ROOT) + "-" + recipient.id();
    }
}
