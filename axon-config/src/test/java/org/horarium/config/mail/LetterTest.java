package org.horarium.config.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.horarium.config.mail.Messages.letter;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Properties;
import org.horarium.command.notification.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody wrote becomes a header of its own, a second recipient or a second body. */
class LetterTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Letter letters = new Letter(SESSION, SesCarrierTest.sender());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Visit\r\nBcc: eve@evil.example",
                "Visit\nBcc: eve@evil.example",
                "Visit\rBcc: eve@evil.example",
                "Visit\r\n\r\n<h1>another body</h1>",
                "Visit\u0000",
                "Visit\u0085Bcc: eve@evil.example",
                "Visit\u2028Bcc: eve@evil.example"
            })
    void a_subject_that_is_more_than_a_subject_is_refused(String subject) {
        assertThatExceptionOfType(Unfit.class).isThrownBy(() -> written(letter(subject, Messages.EMAIL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@mail.example\r\nBcc: eve@evil.example",
                "anna@mail.example,eve@evil.example",
                "anna@mail.example;eve@evil.example",
                "Anna <anna@mail.example>",
                "anna@mail.example eve@evil.example",
                "anna@mail.example@evil.example",
                "anna\u0000@mail.example",
                "\"anna\"@mail.example",
                "anna@mail.example(comment)"
            })
    void an_address_that_is_more_than_one_address_is_refused(String address) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> written(letter("Visit", address)))
                .satisfies(unfit -> assertThat(unfit.code()).isEqualTo("invalid-address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nMETHOD:REQUEST; charset=x\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nSUMMARY:METHOD:REQUEST\r\nEND:VCALENDAR\r\n"
            })
    void an_invitation_that_does_not_say_what_it_wants_is_refused(String invitation) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> written(letter("Visit", Messages.EMAIL, invitation)))
                .satisfies(unfit -> assertThat(unfit.code()).isEqualTo("invitation-without-method"));
    }

    /** Or the others would prove nothing. */
    @Test
    void a_letter_put_together_without_that_care_has_a_second_recipient() throws Exception {
        MimeMessage careless = new MimeMessage(SESSION);
        careless.setHeader("Subject", "Visit\r\nBcc: eve@evil.example");
        careless.setText("text");
        assertThat(new Reading(sent(careless)).header("Bcc")).contains("eve@evil.example");
    }

    @Test
    void the_same_message_has_the_same_number_however_often_it_is_written() throws Exception {
        Message message = letter();
        assertThat(sent(written(message)).getMessageID())
                .isEqualTo(sent(written(message)).getMessageID())
                .isEqualTo(letters.number(message));
    }

    @Test
    void a_cancellation_says_so_in_its_kind() throws Exception {
        String cancellation = Messages.INVITATION.replace("METHOD:REQUEST", "METHOD:CANCEL");
        MimeMessage letter = sent(written(letter("Visit", Messages.EMAIL, cancellation)));
        assertThat(new Reading(letter).kinds()).last().isEqualTo("text/calendar; method=CANCEL; charset=UTF-8");
    }

    private MimeMessage written(Message message) throws Exception {
        return letters.of(message, Instant.parse("2027-03-01T09:00:00Z"));
    }

    /** As it comes over the line. */
    private static MimeMessage sent(MimeMessage letter) throws Exception {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        letter.writeTo(line);
        return new MimeMessage(SESSION, new ByteArrayInputStream(line.toByteArray()));
    }
}
