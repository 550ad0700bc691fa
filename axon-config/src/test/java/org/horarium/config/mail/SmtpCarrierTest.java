package org.horarium.config.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.mail.Messages.letter;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Handover.Lost;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.command.notification.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters by a real mail server as their recipients get them, and by one that fails as it is told. */
class SmtpCarrierTest {

    private static final int SHORT = 500;

    @Test
    void a_letter_arrives_with_an_invitation_that_an_independent_reader_understands() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            server.setUser("mail@clinic.example", "user", "a password");
            Message message = letter();
            Carrier carrier = carrier(server.getSmtp().getPort(), "user", "a password");
            assertThat(carrier.send(message))
                    .isEqualTo(new Accepted("<" + message.id().value() + "@clinic.example>"));

            MimeMessage received = server.getReceivedMessages()[0];
            Reading reading = new Reading(received);
            assertThat(received.getSubject()).isEqualTo("Dein Termin am 4. März");
            assertThat(received.getAllRecipients()).containsExactly(new InternetAddress(Messages.EMAIL));
            assertThat(received.getMessageID()).isEqualTo("<" + message.id().value() + "@clinic.example>");
            assertThat(reading.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(reading.kinds()).last().isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
            Calendar invitation = new CalendarBuilder().build(new StringReader(reading.text(2)));
            VEvent visit = invitation.getComponent("VEVENT");
            assertThat(invitation.getMethod().getValue()).isEqualTo("REQUEST");
            assertThat(visit.getUid().getValue()).isEqualTo("appointment-1@clinic.example");
            assertThat(visit.getSequence().getSequenceNo()).isEqualTo(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_wrong_password_is_ours_and_not_the_letters_fault() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            server.setUser("mail@clinic.example", "user", "a password");
            assertThat(carrier(server.getSmtp().getPort(), "user", "another").send(letter()))
                    .isEqualTo(new Postponed("smtp-authentication", null));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user,     smtp-550",
        "END,  554 looks like spam,  smtp-554",
        "END,  552 too large,        smtp-552"
    })
    void what_is_refused_for_ever_stays_refused(String command, String reply, String code) throws IOException {
        try (LocalSmtp server = new LocalSmtp()) {
            server.reply(command, reply);
            assertThat(carrier(server.port(), "", "").send(letter())).isEqualTo(new Refused(code));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 451 later,                     smtp-451",
        "RCPT, 450 greylisted,                smtp-450",
        "END,  421 going down,                smtp-421",
        "MAIL, 550 sender not allowed,        smtp-550",
        "MAIL, 530 must issue STARTTLS first, smtp-530"
    })
    void what_passes_or_is_our_fault_is_tried_again_later(String command, String reply, String code)
            throws IOException {
        try (LocalSmtp server = new LocalSmtp()) {
            server.reply(command, reply);
            assertThat(carrier(server.port(), "", "").send(letter())).isEqualTo(new Postponed(code, null));
        }
    }

    @Test
    void a_letter_that_was_taken_without_a_reply_is_lost_and_not_sent_again() throws IOException {
        try (LocalSmtp server = new LocalSmtp()) {
            server.reply("END", LocalSmtp.NOTHING);
            Message message = letter();
            Carrier carrier = carrier(server.port(), "", "");
            assertThat(carrier.send(message)).isEqualTo(new Lost("smtp-no-answer"));
            assertThat(server.letters).hasValue(1);
            assertThat(carrier.find(message.id())).isEmpty();
        }
    }

    @Test
    void a_farewell_that_fails_does_not_undo_what_was_taken() throws IOException {
        try (LocalSmtp server = new LocalSmtp()) {
            server.reply("QUIT", LocalSmtp.NOTHING);
            assertThat(carrier(server.port(), "", "").send(letter())).isInstanceOf(Accepted.class);
            assertThat(server.letters).hasValue(1);
        }
    }

    @Test
    void where_nobody_is_nobody_has_it() throws IOException {
        LocalSmtp server = new LocalSmtp();
        int nowhere = server.port();
        server.close();
        assertThat(carrier(nowhere, "", "").send(letter())).isEqualTo(new Postponed("smtp-unreachable", null));
    }

    @Test
    void a_server_that_offers_no_cipher_gets_no_letter_where_one_is_wanted() throws IOException {
        try (LocalSmtp server = new LocalSmtp()) {
            SmtpPlace place = new SmtpPlace("127.0.0.1", server.port(), "starttls", "", "");
            Carrier carrier = new SmtpCarrier(place.sender(SHORT), SesCarrierTest.sender(), clock());
            assertThat(carrier.send(letter())).isEqualTo(new Postponed("smtp-unreachable", null));
            assertThat(server.letters).hasValue(0);
        }
    }

    @Test
    void whatever_would_write_a_header_of_its_own_is_not_even_sent() throws IOException {
        try (LocalSmtp server = new LocalSmtp()) {
            Carrier carrier = carrier(server.port(), "", "");
            assertThat(carrier.send(letter("Visit\r\nBcc: eve@evil.example", Messages.EMAIL)))
                    .isEqualTo(new Refused("control-characters"));
            assertThat(carrier.send(letter("Visit", "anna@mail.example>\r\nRCPT TO:<eve@evil.example")))
                    .isEqualTo(new Refused("invalid-address"));
            assertThat(server.letters).hasValue(0);
        }
    }

    private static Carrier carrier(int port, String user, String password) {
        return new SmtpCarrier(
                new SmtpPlace("127.0.0.1", port, "none", user, password).sender(SHORT),
                SesCarrierTest.sender(),
                clock());
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
    }
}
