package org.horarium.config.mail;

import java.util.Arrays;
import java.util.Locale;
import org.horarium.config.embedded.CannotStart;
import org.springframework.core.env.Environment;

/** By whom letters go out. */
enum MailKind {
    SES,
    SMTP,
    OUTBOX;

    static MailKind of(Environment environment) {
        String name = environment.getProperty("horarium.mail", "outbox");
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new CannotStart("horarium.mail is '%s', but it must be ses, smtp or outbox.".formatted(name)));
    }
}
