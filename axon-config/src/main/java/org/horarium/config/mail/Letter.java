package org.horarium.config.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horarium.command.notification.Content;
import org.horarium.command.notification.Message;

/**
 * Puts a message into the form of the post (RFC 5322, RFC 2046): the same as text, as a page and as an invitation (RFC 6047),
 * of which each reader takes the last that it understands. Whoever gets it leaves by one click (RFC 8058), and no
 * machine answers it (RFC 3834).
 */
final class Letter {

    private static final String UTF_8 = "UTF-8";
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^<>()\\[\\],;:\\\\\"@]]+@[A-Za-z0-9.-]+");
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)\\r?$");

    private final Session session;
    private final Sender sender;

    Letter(Session session, Sender sender) {
        this.session = session;
        this.sender = sender;
    }

    /** The number of a message: the same however often it is put together. */
    String number(Message message) {
        return "<" + message.id().value() + "@" + sender.domain() + ">";
    }

    MimeMessage of(Message message, Instant now) throws Unfit, MessagingException {
        Content content = message.content();
        MimeMessage letter = new NumberedMessage(session, number(message));
        letter.setFrom(sender.address());
        letter.setRecipient(jakarta.mail.Message.RecipientType.TO, address(message.address()));
        letter.setSubject(headerText(content.subject()), UTF_8);
        letter.setSentDate(Date.from(now));
        letter.setHeader("Auto-Submitted", "auto-generated");
        if (content.unsubscribe() != null) {
            letter.setHeader("List-Unsubscribe", "<" + link(content.unsubscribe()) + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        letter.setContent(body(content));
        letter.saveChanges();
        return letter;
    }

    /** One address and nothing else: no second one, no name, nothing that ends a header. */
    static InternetAddress address(String text) throws Unfit {
        if (!ADDRESS.matcher(text).matches() || text.length() > LONGEST_ADDRESS) {
            throw new Unfit("invalid-address");
        }
        try {
            return new InternetAddress(text, true);
        } catch (AddressException malformed) {
            throw new Unfit("invalid-address");
        }
    }

    static String headerText(String text) throws Unfit {
        if (ControlCharacters.areIn(text)) {
            throw new Unfit("control-characters");
        }
        return text;
    }

    private static String link(URI address) throws Unfit {
        if (!Set.of("https", "http").contains(String.valueOf(address.getScheme()))) {
            throw new Unfit("invalid-link");
        }
        return headerText(address.toASCIIString());
    }

    private static Multipart body(Content content) throws Unfit, MessagingException {
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(text(content.text(), "plain"));
        if (content.html() != null) {
            parts.addBodyPart(text(content.html(), "html"));
        }
        if (content.invitation() != null) {
            parts.addBodyPart(invitation(content.invitation()));
        }
        return parts;
    }

    private static BodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** Encoded as a whole, so that no server folds or changes its lines on the way. */
    private static BodyPart invitation(String calendar) throws Unfit, MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8),
                "text/calendar; method=" + method(calendar) + "; charset=UTF-8")));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String method(String calendar) throws Unfit {
        Matcher method = METHOD.matcher(calendar);
        if (!method.find()) {
            throw new Unfit("invitation-without-method");
        }
        return method.group(1);
    }
}
