package org.horarium.config.mail;

import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Lost;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server's reply means for the letter (RFC 5321, 4.2.1): 5yz is for ever, 4yz for now. Where there was none after
 * the letter had been handed over, nobody here knows.
 */
final class SmtpAnswer {

    /** Refusals of us, not of the letter: sign in first, sign in otherwise, not by an open line. */
    private static final Set<Integer> OF_US = Set.of(530, 534, 535, 538);

    private static final int FOR_NOW = 400;
    private static final int FOR_EVER = 500;

    private SmtpAnswer() {}

    static Handover of(Throwable failure) {
        OptionalInt reply = reply(failure);
        if (reply.isEmpty() || reply.getAsInt() < FOR_NOW) {
            return new Lost("smtp-no-answer");
        }
        int code = reply.getAsInt();
        boolean isForEver = code >= FOR_EVER && !OF_US.contains(code) && !isOfTheSender(failure);
        return isForEver ? new Refused("smtp-" + code) : new Postponed("smtp-" + code, null);
    }

    private static OptionalInt reply(Throwable failure) {
        OptionalInt reply = OptionalInt.empty();
        for (Throwable one = failure; one != null; one = next(one)) {
            if (one instanceof SMTPAddressFailedException address) {
                return OptionalInt.of(address.getReturnCode());
            } else if (one instanceof SMTPSenderFailedException sender) {
                return OptionalInt.of(sender.getReturnCode());
            } else if (one instanceof SMTPSendFailedException send) {
                reply = OptionalInt.of(send.getReturnCode());
            }
        }
        return reply;
    }

    private static boolean isOfTheSender(Throwable failure) {
        for (Throwable one = failure; one != null; one = next(one)) {
            if (one instanceof SMTPSenderFailedException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
