package org.horarium.config.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a letter as its recipient does. */
final class Reading {

    private final MimeMessage letter;

    Reading(MimeMessage letter) {
        this.letter = letter;
    }

    /** The kinds of its parts, in their order. */
    List<String> kinds() throws MessagingException, IOException {
        List<String> kinds = new ArrayList<>();
        for (int at = 0; at < parts().getCount(); at++) {
            kinds.add(parts().getBodyPart(at).getContentType().replaceAll("\\s+", " "));
        }
        return kinds;
    }

    String text(int at) throws MessagingException, IOException {
        BodyPart part = parts().getBodyPart(at);
        return new String(part.getInputStream().readAllBytes(), UTF_8);
    }

    String header(String name) throws MessagingException {
        String[] values = letter.getHeader(name);
        return values == null ? "" : String.join("|", values);
    }

    private MimeMultipart parts() throws MessagingException, IOException {
        return (MimeMultipart) letter.getContent();
    }
}
