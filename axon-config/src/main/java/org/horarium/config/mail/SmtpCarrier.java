package org.horarium.config.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.command.notification.Message;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NotificationId;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server. It can be asked for no letter that it took, so a lost answer stays one. */
final class SmtpCarrier implements Carrier {

    static final int TO_ANSWER_MILLIS = 10_000;

    private final JavaMailSender server;
    private final Letter letters;
    private final Clock clock;

    SmtpCarrier(JavaMailSenderImpl server, Sender sender, Clock clock) {
        this.server = server;
        this.letters = new Letter(server.getSession(), sender);
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Handover send(Message message) {
        try {
            return hand(letters.of(message, clock.instant()), letters.number(message));
        } catch (Unfit unfit) {
            return new Refused(unfit.code());
        } catch (MessagingException unwritable) {
            return new Refused("unwritable");
        }
    }

    private Handover hand(MimeMessage letter, String number) {
        try {
            server.send(letter);
            return new Accepted(number);
        } catch (MailAuthenticationException refusal) {
            return new Postponed("smtp-authentication", null);
        } catch (MailSendException failure) {
            return judge(failure, number);
        } catch (MailException failure) {
            return SmtpAnswer.of(failure);
        }
    }

    /** Without a letter that failed it was the farewell that did, after all was handed over; else, the greeting or the letter. */
    private static Handover judge(MailSendException failure, String number) {
        if (failure.getFailedMessages().isEmpty()) {
            return new Accepted(number);
        }
        Exception ofTheLetter = failure.getFailedMessages().values().iterator().next();
        boolean neverGotThere = Objects.equals(ofTheLetter, failure.getCause());
        return neverGotThere ? new Postponed("smtp-unreachable", null) : SmtpAnswer.of(ofTheLetter);
    }

    @Override
    public Optional<Handover> find(NotificationId message) {
        return Optional.empty();
    }
}
