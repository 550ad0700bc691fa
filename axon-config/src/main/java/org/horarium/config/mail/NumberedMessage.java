package org.horarium.config.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Keeps the Message-ID that it is given, where others make another at each saving. */
final class NumberedMessage extends MimeMessage {

    private final String number;

    NumberedMessage(Session session, String number) {
        super(session);
        this.number = number;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", number);
    }
}
