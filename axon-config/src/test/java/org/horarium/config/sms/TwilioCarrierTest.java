package org.horarium.config.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.mail.Messages.sms;
import static org.horarium.config.sms.SmsHouse.WIDE;

import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.horarium.command.notification.Carrier;
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

/** The adapter of Twilio by its own SDK, against a service that answers as Twilio does. */
class TwilioCarrierTest {

    private static final String ANNA = "+12025550123";
    private static final String TEXT = "Visit on 4 March, 10:00 (Europe/Berlin), Clinic: https://clinic.example/c#x";

    private SmsHouse house;
    private Carrier carrier;

    @BeforeEach
    void start() throws Exception {
        house = new SmsHouse();
        carrier = house.guarded(WIDE);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void a_message_is_taken_and_told_where_to_call_back() {
        Message message = sms(ANNA, TEXT);
        assertThat(carrier.send(message)).isEqualTo(new Accepted("SM%032d".formatted(1)));
        assertThat(house.twilio.asked).singleElement().satisfies(form -> assertThat(form)
                .containsEntry("To", ANNA)
                .containsEntry("From", LocalTwilio.OURS)
                .containsEntry("Body", TEXT)
                .containsEntry(
                        "StatusCallback",
                        "https://clinic.example/api/callbacks/twilio/status?notification="
                                + message.id().value()));
    }

    @ParameterizedTest
    @ValueSource(ints = {21211, 21408, 21610, 21614, 21617})
    void a_message_that_will_never_be_taken_is_refused(int code) {
        house.twilio.refuse(400, code, null);
        assertThat(carrier.send(sms(ANNA, TEXT))).isEqualTo(new Refused("twilio-" + code));
        assertThat(house.twilio.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"401, 20003", "403, 20403", "404, 20404", "400, 21606", "400, 21611"})
    void what_is_our_fault_or_passes_is_tried_again_later(int status, int code) {
        house.twilio.refuse(status, code, null);
        assertThat(carrier.send(sms(ANNA, TEXT))).isInstanceOf(Postponed.class);
        assertThat(house.twilio.asked).hasSize(1);
    }

    @Test
    void too_much_is_told_with_the_time_to_wait() {
        house.twilio.refuse(429, 20429, "7");
        assertThat(carrier.send(sms(ANNA, TEXT))).isEqualTo(new Postponed("twilio-429", Duration.ofSeconds(7)));
        house.twilio.refuse(503, 20503, null);
        assertThat(carrier.send(sms(ANNA, TEXT))).isEqualTo(new Postponed("twilio-503", null));
        assertThat(house.twilio.asked).hasSize(2);
    }

    @Test
    void behind_an_error_of_the_server_nobody_knows_and_it_is_asked_once_only() {
        house.twilio.refuse(500, 20500, null);
        assertThat(carrier.send(sms(ANNA, TEXT))).isEqualTo(new Lost("twilio-20500"));
        assertThat(house.twilio.asked).hasSize(1);
    }

    @Test
    void the_sdk_as_it_comes_would_send_three_messages() {
        house.twilio.refuse(500, 20500, null);
        TwilioRestClient eager = new TwilioRestClient.Builder(LocalTwilio.ACCOUNT, LocalTwilio.TOKEN)
                .httpClient(new Eager(house.twilio.address()))
                .build();
        try {
            new MessageCreator(new PhoneNumber(ANNA), new PhoneNumber(LocalTwilio.OURS), TEXT).create(eager);
        } catch (ApiException expected) {
            assertThat(expected.getStatusCode()).isEqualTo(500);
        }
        assertThat(house.twilio.asked).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SILENT", "FORGETFUL"})
    void a_lost_answer_is_found_in_the_list_and_nothing_is_sent_again(LocalProvider.Mood mood) {
        house.twilio.be(mood);
        Message message = sms(ANNA, TEXT);
        assertThat(carrier.send(message)).isEqualTo(new Lost("no-answer"));
        assertThat(house.twilio.messages).hasSize(1);
        house.twilio.be(LocalProvider.Mood.WELL);
        assertThat(carrier.find(message.id())).hasValue(new Accepted("SM%032d".formatted(1)));
        assertThat(house.twilio.messages).hasSize(1);
    }

    @Test
    void what_is_in_no_list_is_not_there_but_only_once_the_list_is_settled() throws Exception {
        house.twilio.refuse(500, 20500, null);
        Message message = sms(ANNA, TEXT);
        assertThat(carrier.send(message)).isInstanceOf(Lost.class);
        assertThat(carrier.find(message.id())).hasValue(new Lost("not-known-yet"));
        house.twilio.be(LocalProvider.Mood.WELL);
        assertThat(carrier.find(message.id())).hasValue(new Lost("not-known-yet"));
        house.clock.setTo(Instant.parse("2027-03-01T09:03:00Z"));
        assertThat(carrier.find(message.id())).hasValue(new Postponed("not-taken", null));
        assertThat(house.twilio.listed).hasValue(2);
    }

    @Test
    void a_message_with_the_same_words_is_not_taken_for_another_whose_answer_was_lost() {
        assertThat(carrier.send(sms(ANNA, TEXT))).isInstanceOf(Accepted.class);
        house.twilio.refuse(500, 20500, null);
        Message lost = sms(ANNA, TEXT);
        assertThat(carrier.send(lost)).isInstanceOf(Lost.class);
        house.twilio.be(LocalProvider.Mood.WELL);
        house.clock.setTo(Instant.parse("2027-03-01T09:03:00Z"));
        assertThat(carrier.find(lost.id())).hasValue(new Postponed("not-taken", null));
    }

    @Test
    void a_callback_tells_what_the_lost_answer_did_not() {
        house.twilio.be(LocalProvider.Mood.FORGETFUL);
        Message message = sms(ANNA, TEXT);
        assertThat(carrier.send(message)).isInstanceOf(Lost.class);
        house.attempts.accepted(message.id(), "SM77");
        assertThat(carrier.find(message.id())).hasValue(new Accepted("SM77"));
        assertThat(house.twilio.listed).hasValue(0);
    }

    @Test
    void what_was_never_handed_over_is_known_to_be_nowhere() {
        assertThat(carrier.find(sms(ANNA, TEXT).id())).hasValue(new Postponed("never-handed-over", null));
    }

    @Test
    void where_nobody_is_nobody_has_it() {
        URI nowhere = house.twilio.address();
        house.twilio.close();
        Carrier lonely = new TwilioCarrier(house.place(nowhere), SmsHouse.SHORT, house.attempts, house.clock);
        assertThat(house.guarded(WIDE, lonely).send(sms(ANNA, TEXT))).isEqualTo(new Postponed("unreachable", null));
    }

    /** The SDK's own line to the local Twilio, with the SDK's own will to try again. */
    private static final class Eager extends NetworkHttpClient {

        private final TwilioConnection line;

        Eager(URI address) {
            line = new TwilioConnection(address, SmsHouse.SHORT);
        }

        @Override
        public Response makeRequest(Request request) {
            return line.makeRequest(request);
        }
    }
}
