package org.horarium.config.mail;

import java.util.Properties;
import java.util.Set;
import org.horarium.config.embedded.CannotStart;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A mail server that takes letters.
 *
 * @param tls starttls, implicit, or none for one beside us
 * @param user blank where it knows us otherwise
 */
record SmtpPlace(String host, int port, String tls, String user, String password) {

    private static final Set<String> WAYS = Set.of("starttls", "implicit", "none");
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final int HIGHEST_PORT = 65_535;

    static SmtpPlace of(Environment environment) {
        String host = environment.getProperty("horarium.smtp.host", "");
        if (host.isBlank() || ControlCharacters.areIn(host)) {
            throw new CannotStart("horarium.mail is smtp, so horarium.smtp.host must name the mail server.");
        }
        String tls = environment.getProperty("horarium.smtp.tls", "starttls");
        if (!WAYS.contains(tls)) {
            throw new CannotStart(
                    "horarium.smtp.tls is '%s', but it must be starttls, implicit or none.".formatted(tls));
        }
        String user = environment.getProperty("horarium.smtp.user", "");
        String password = environment.getProperty("horarium.smtp.password", "");
        if (user.isBlank() != password.isBlank()) {
            throw new CannotStart("horarium.smtp.user and horarium.smtp.password are needed both or not at all.");
        }
        return new SmtpPlace(host, port(environment, tls), tls, user, password);
    }

    private static int port(Environment environment, String tls) {
        int usual = tls.equals("implicit") ? SUBMISSION_OVER_TLS : SUBMISSION;
        String text = environment.getProperty("horarium.smtp.port", String.valueOf(usual));
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw new CannotStart(
                "horarium.smtp.port is '%s', but it must be a number from 1 to %d.".formatted(text, HIGHEST_PORT));
    }

    /** One that gives up after so many milliseconds without an answer. */
    JavaMailSenderImpl sender(int toAnswer) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        if (!user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        Properties settings = sender.getJavaMailProperties();
        settings.setProperty("mail.smtp.auth", String.valueOf(!user.isBlank()));
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(tls.equals("implicit")));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String wait : Set.of("connectiontimeout", "timeout", "writetimeout")) {
            settings.setProperty("mail.smtp." + wait, String.valueOf(toAnswer));
        }
        return sender;
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return "SMTP to " + host + ":" + port;
    }
}
