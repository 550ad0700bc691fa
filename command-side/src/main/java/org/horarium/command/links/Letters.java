package org.horarium.command.links;

import org.horarium.command.mail.Mail;
import org.horarium.command.mail.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes the letters that carry links. Their address comes from a setting and never from a request, which anybody may
 * forge; the secret stands behind the {@code #}, where no server's log gets to see it.
 */
@Component
class Letters {

    private final Outbox outbox;
    private final String site;

    Letters(Outbox outbox, @Value("${horarium.public-url:http://localhost:8080}") String site) {
        this.outbox = outbox;
        this.site = site.replaceFirst("/+$", "");
    }

    void confirm(String email, String secret) {
        write(
                email,
                "Confirm your address",
                "Welcome to Horarium. Confirm that this address is yours:",
                Purpose.CONFIRM,
                secret);
    }

    void invite(String email, String secret) {
        write(
                email,
                "Your account at Horarium",
                "You were given an account. Choose its password here:",
                Purpose.INVITE,
                secret);
    }

    void reset(String email, String secret) {
        write(
                email,
                "Choose a new password",
                "Somebody, most likely you, wants a new password for this account. Choose it here within half an hour:",
                Purpose.RESET,
                secret);
    }

    void changeEmail(String email, String secret) {
        write(
                email,
                "Confirm your new address",
                "This address was named as the new one of an account. Confirm that it is yours:",
                Purpose.CHANGE_EMAIL,
                secret);
    }

    /** To an address that has an account already, whose owner may have forgotten it. */
    void haveAccount(String email) {
        outbox.put(new Mail(
                email,
                "You have an account",
                "Somebody wanted to register with this address, which has an account already. If it was you: sign in,"
                        + " or ask for a new password at " + site + ". If not, there is nothing to do."));
    }

    /** To the former address, whose owner may be another than who changed it. */
    void addressChanged(String email) {
        outbox.put(new Mail(
                email,
                "Your address was changed",
                "Your account has another address now. If you did not do that, tell your clinic at once."));
    }

    void passwordChanged(String email) {
        outbox.put(new Mail(
                email,
                "Your password was changed",
                "Your account has a new password, and was signed out everywhere. If you did not do that, tell your clinic"
                        + " at once."));
    }

    private void write(String email, String subject, String text, Purpose purpose, String secret) {
        outbox.put(new Mail(email, subject, text + "\n\n" + site + "/" + purpose.page() + "#" + secret + "\n"));
    }
}
