package org.horarium.config.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.horarium.config.embedded.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** What cannot work is told at the start, in one sentence. */
class MailSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void without_a_word_nothing_is_delivered() {
        assertThat(MailKind.of(environment)).isEqualTo(MailKind.OUTBOX);
    }

    @Test
    void nobody_carries_what_is_no_way() {
        environment.setProperty("horarium.mail", "pigeons");
        refusal(() -> MailKind.of(environment), "horarium.mail is 'pigeons', but it must be ses, smtp or outbox.");
    }

    @Test
    void letters_come_from_somebody() {
        refusal(() -> Sender.of(environment), "horarium.mail-from is missing");
        environment.setProperty("horarium.mail-from", "a@b.example, c@d.example");
        refusal(() -> Sender.of(environment), "must be one address");
        environment.setProperty("horarium.mail-from", "Clinic <mail@clinic.example>");
        assertThat(Sender.of(environment).domain()).isEqualTo("clinic.example");
    }

    @ParameterizedTest
    @CsvSource({
        "horarium.smtp.host,     '',       horarium.smtp.host must name the mail server",
        "horarium.smtp.tls,      perhaps,  'must be starttls, implicit or none'",
        "horarium.smtp.port,     70000,    must be a number from 1 to 65535",
        "horarium.smtp.port,     x,        must be a number from 1 to 65535",
        "horarium.smtp.password, '',       are needed both or not at all"
    })
    void a_mail_server_is_named_as_a_whole(String name, String value, String why) {
        environment
                .withProperty("horarium.smtp.host", "mail.clinic.example")
                .withProperty("horarium.smtp.user", "clinic")
                .withProperty("horarium.smtp.password", "a password of ours")
                .setProperty(name, value);
        refusal(() -> SmtpPlace.of(environment), why);
    }

    @Test
    void a_mail_server_is_asked_over_a_cipher_unless_it_is_said_otherwise() {
        environment.setProperty("horarium.smtp.host", "mail.clinic.example");
        SmtpPlace place = SmtpPlace.of(environment);
        assertThat(place).isEqualTo(new SmtpPlace("mail.clinic.example", 587, "starttls", "", ""));
        assertThat(place.sender(1).getJavaMailProperties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
        environment.setProperty("horarium.smtp.tls", "implicit");
        assertThat(SmtpPlace.of(environment).port()).isEqualTo(465);
    }

    private static void refusal(Runnable start, String why) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(start::run)
                .withMessageContaining(why)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("a password of ours"));
    }
}
