package org.horarium.config.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.mail.Messages.letter;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Handover.Lost;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.command.notification.Message;
import org.horarium.config.provider.LocalProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SesException;

/** The adapter of Amazon SES by its own SDK, against a service that answers as SES does. */
class SesCarrierTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Duration SHORT = Duration.ofMillis(400);

    private LocalSes ses;
    private Carrier carrier;

    @BeforeEach
    void start() throws Exception {
        ses = new LocalSes();
        carrier = carrier(ses.address());
    }

    @AfterEach
    void stop() {
        ses.close();
    }

    @Test
    void a_letter_is_taken_with_all_that_belongs_to_it() throws Exception {
        Message message = letter();
        assertThat(carrier.send(message)).isEqualTo(new Accepted("0100-1"));

        MimeMessage taken = ses.letters.get(0);
        Reading reading = new Reading(taken);
        assertThat(taken.getSubject()).isEqualTo("Dein Termin am 4. März");
        assertThat(taken.getFrom()).containsExactly(new InternetAddress("mail@clinic.example", "Clinic"));
        assertThat(taken.getAllRecipients()).containsExactly(new InternetAddress(Messages.EMAIL));
        assertThat(taken.getMessageID()).isEqualTo("<" + message.id().value() + "@clinic.example>");
        assertThat(taken.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(taken.getContentType()).startsWith("multipart/alternative");
        assertThat(reading.header("List-Unsubscribe")).isEqualTo("<https://clinic.example/unsubscribe/secret>");
        assertThat(reading.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(reading.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(reading.kinds())
                .containsExactly(
                        "text/plain; charset=UTF-8",
                        "text/html; charset=UTF-8",
                        "text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(reading.text(0)).contains("4. März");
        assertThat(reading.text(2)).isEqualTo(Messages.INVITATION);
        assertThat(ses.asked.get(0))
                .containsEntry("Destinations.member.1", Messages.EMAIL)
                .containsEntry("ConfigurationSetName", "reminders")
                .containsEntry("Tags.member.1.Name", "notification")
                .containsEntry("Tags.member.1.Value", message.id().value().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "MessageRejected,       Address blacklisted.",
        "InvalidParameterValue, Local address contains control or whitespace"
    })
    void a_letter_that_is_at_fault_is_refused_for_ever(String code, String words) {
        ses.refuse(400, code, words);
        assertThat(carrier.send(letter())).isInstanceOf(Refused.class);
        assertThat(ses.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied,                        not authorized",
        "403, InvalidClientTokenId,                The security token is invalid",
        "400, MailFromDomainNotVerifiedException,  none",
        "400, AccountSendingPausedException,       none",
        "400, ConfigurationSetDoesNotExist,        none",
        "400, MessageRejected,                     Email address is not verified.",
        "503, ServiceUnavailable,                  none"
    })
    void what_is_our_fault_or_passes_is_tried_again_later(int status, String code, String words) {
        ses.refuse(status, code, words);
        assertThat(carrier.send(letter())).isInstanceOf(Postponed.class);
        assertThat(ses.asked).hasSize(1);
    }

    @Test
    void too_much_is_told_with_the_time_to_wait() {
        ses.refuse(400, "Throttling", "Maximum sending rate exceeded.");
        assertThat(carrier.send(letter())).isEqualTo(new Postponed("ses-throttling", Duration.ofSeconds(1)));
        ses.refuse(400, "Throttling", "Daily message quota exceeded.");
        assertThat(carrier.send(letter())).isEqualTo(new Postponed("ses-throttling", Duration.ofHours(1)));
        assertThat(ses.asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void behind_an_error_of_the_server_nobody_knows(int status) {
        ses.refuse(status, "InternalFailure", "none");
        assertThat(carrier.send(letter())).isEqualTo(new Lost("ses-internal-failure"));
        assertThat(ses.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SILENT", "FORGETFUL"})
    void a_lost_answer_is_told_as_that_and_the_letter_is_not_sent_again(LocalProvider.Mood mood) {
        ses.be(mood);
        Message message = letter();
        assertThat(carrier.send(message)).isEqualTo(new Lost("no-answer"));
        assertThat(ses.letters).hasSize(1);
        assertThat(carrier.find(message.id())).isEmpty();
    }

    @Test
    void the_sdk_as_it_comes_would_send_a_second_letter() {
        ses.refuse(500, "InternalFailure", "none");
        try (SesClient eager = SesClient.builder()
                .endpointOverride(ses.address())
                .region(software.amazon.awssdk.regions.Region.US_EAST_1)
                .credentialsProvider(software.amazon.awssdk.auth.credentials.StaticCredentialsProvider.create(
                        software.amazon.awssdk.auth.credentials.AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient.builder())
                .build()) {
            Handover handover = new SesCarrier(eager, place(ses.address()), sender(), clock()).send(letter());
            assertThat(handover).isInstanceOf(Lost.class);
        } catch (SesException untold) {
            throw new AssertionError(untold);
        }
        assertThat(ses.asked).hasSizeGreaterThan(1);
    }

    @Test
    void where_nobody_is_nobody_has_it() {
        URI nowhere = ses.address();
        ses.close();
        assertThat(carrier(nowhere).send(letter())).isEqualTo(new Postponed("unreachable", null));
    }

    @Test
    void whatever_would_write_a_header_of_its_own_is_not_even_sent() {
        assertThat(carrier.send(letter("Visit\r\nBcc: eve@evil.example", Messages.EMAIL)))
                .isEqualTo(new Refused("control-characters"));
        assertThat(carrier.send(letter("Visit", "anna@mail.example, eve@evil.example")))
                .isEqualTo(new Refused("invalid-address"));
        assertThat(ses.asked).isEmpty();
    }

    private static Carrier carrier(URI address) {
        SesPlace place = place(address);
        return new SesCarrier(SesCarrier.client(place, SHORT), place, sender(), clock());
    }

    private static SesPlace place(URI address) {
        return new SesPlace("us-east-1", address.toString(), "id", "secret", "reminders");
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    static Sender sender() {
        try {
            return new Sender(new InternetAddress("Clinic <mail@clinic.example>", true));
        } catch (jakarta.mail.internet.AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
