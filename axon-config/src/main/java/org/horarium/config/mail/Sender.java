package org.horarium.config.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.horarium.config.embedded.CannotStart;
import org.springframework.core.env.Environment;

/** From whom letters come. */
record Sender(InternetAddress address) {

    private static final String SETTING = "horarium.mail-from";

    static Sender of(Environment environment) {
        String text = environment.getProperty(SETTING, "");
        if (text.isBlank()) {
            throw new CannotStart(
                    "%s is missing: the address that letters come from, like 'Clinic <mail@clinic.example>'."
                            .formatted(SETTING));
        }
        try {
            return new Sender(new InternetAddress(text, true));
        } catch (AddressException malformed) {
            throw new CannotStart("%s is '%s', but it must be one address like 'Clinic <mail@clinic.example>'."
                    .formatted(SETTING, text));
        }
    }

    /** In whose name messages are numbered. */
    String domain() {
        return address.getAddress().replaceFirst("^.*@", "");
    }
}
