package org.horarium.config.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.horarium.config.mail.Messages.sms;
import static org.horarium.config.sms.SmsHouse.WIDE;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.Deliveries;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Message;
import org.horarium.command.notification.Replies;
import org.horarium.config.provider.LocalProvider;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.notification.NotificationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

/** What Twilio signs is believed, and nothing that somebody else sends, changes or plays again. */
class TwilioCallbacksTest {

    private static final String STATUS = "/api/callbacks/twilio/status";
    private static final String INBOUND = "/api/callbacks/twilio/inbound";

    private final List<String> told = new ArrayList<>();
    private SmsHouse house;
    private TwilioCallbacks callbacks;
    private Message message;

    @BeforeEach
    void start() throws Exception {
        house = new SmsHouse();
        StaticListableBeanFactory ports = new StaticListableBeanFactory();
        ports.addBean("deliveries", new Deliveries() {
            @Override
            public void delivered(NotificationId id) {
                told.add("delivered " + id.value());
            }

            @Override
            public void failed(NotificationId id, String code) {
                told.add("failed " + id.value() + " " + code);
            }
        });
        ports.addBean("replies", (Replies) (phone, word) -> told.add(phone + " " + word));
        callbacks = new TwilioCallbacks(
                TwilioSignature.of(house.place(house.twilio.address())),
                house.attempts,
                house.replies,
                ports.getBeanProvider(Deliveries.class),
                ports.getBeanProvider(Replies.class));
        message = sms("+12025550123", "x");
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void a_delivery_is_told_and_names_a_message_whose_answer_was_lost() {
        Carrier carrier = house.guarded(WIDE);
        house.twilio.be(LocalProvider.Mood.FORGETFUL);
        carrier.send(message);
        assertThat(callbacks.status(status("sent", "")).getStatusCode().value()).isEqualTo(204);
        assertThat(told).isEmpty();
        assertThat(carrier.find(message.id())).hasValue(new Accepted("SM9"));
        callbacks.status(status("delivered", ""));
        assertThat(told).containsExactly("delivered " + message.id().value());
    }

    @ParameterizedTest
    @CsvSource({"undelivered, 30003, twilio-30003", "failed, 30007, twilio-30007", "failed, '', twilio-failed"})
    void a_failure_is_told_with_its_code_and_nothing_else(String status, String error, String code) {
        callbacks.status(status(status, error));
        assertThat(told).containsExactly("failed " + message.id().value() + " " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "STOP,        STOP",
        "stop,        STOP",
        "' Stop. ',   STOP",
        "Arrêt,       STOP",
        "START,       START",
        "HELP,        HELP",
        "yes,         YES",
        "Ja!,         YES",
        "'Sí ',       YES",
        "¡Sí!,        YES",
        "OUI,         YES"
    })
    void an_answer_is_told_as_the_word_it_is(String body, String word) {
        assertThat(callbacks.inbound(inbound("SM1", body))).contains("<Response/>");
        assertThat(told).containsExactly("+12025550123 " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes, but later", "I have a rash", "no", "stopping", "1"})
    void anything_else_is_told_to_nobody(String body) {
        callbacks.inbound(inbound("SM1", body));
        assertThat(told).isEmpty();
    }

    @Test
    void the_same_answer_counts_once_even_with_its_good_signature() {
        callbacks.inbound(inbound("SM1", "STOP"));
        callbacks.inbound(inbound("SM1", "STOP"));
        assertThat(told).hasSize(1);
        callbacks.inbound(inbound("SM2", "START"));
        assertThat(told).hasSize(2);
    }

    @Test
    void what_nobody_signed_is_refused_and_changes_nothing() {
        MockHttpServletRequest unsigned = status("delivered", "");
        unsigned.removeHeader("X-Twilio-Signature");
        refuses(unsigned);
        MockHttpServletRequest guessed = status("delivered", "");
        guessed.removeHeader("X-Twilio-Signature");
        guessed.addHeader("X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        refuses(guessed);
    }

    @Test
    void what_was_signed_by_another_is_refused() {
        refuses(signed("another token", STATUS, "notification=" + message.id().value(), fields("delivered", "")));
    }

    @Test
    void what_was_changed_after_it_was_signed_is_refused() {
        MockHttpServletRequest other = status("sent", "");
        other.setParameter("MessageStatus", "delivered");
        refuses(other);
        MockHttpServletRequest more = status("delivered", "");
        more.addParameter("More", "x");
        refuses(more);
        MockHttpServletRequest anothers = status("delivered", "");
        anothers.setQueryString("notification=" + sms("+12025550123", "x").id().value());
        refuses(anothers);
        MockHttpServletRequest elsewhere = status("delivered", "");
        elsewhere.setRequestURI(INBOUND);
        refuses(elsewhere);
    }

    @Test
    void an_address_that_the_request_claims_is_not_believed() {
        MockHttpServletRequest request =
                request(STATUS, "notification=" + message.id().value(), fields("delivered", ""));
        request.setServerName("evil.example");
        request.addHeader("Host", "evil.example");
        request.addHeader(
                "X-Twilio-Signature",
                signature(
                        LocalTwilio.TOKEN,
                        "https://evil.example" + STATUS + "?" + request.getQueryString(),
                        fields("delivered", "")));
        refuses(request);
    }

    @Test
    void where_no_twilio_is_nothing_is_from_there() {
        TwilioCallbacks deaf = new TwilioCallbacks(
                TwilioSignature.ofNobody(),
                house.attempts,
                house.replies,
                new StaticListableBeanFactory().getBeanProvider(Deliveries.class),
                new StaticListableBeanFactory().getBeanProvider(Replies.class));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> deaf.status(status("delivered", "")));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> deaf.inbound(inbound("SM1", "STOP")));
    }

    private void refuses(MockHttpServletRequest request) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> callbacks.status(request));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> callbacks.inbound(request));
        assertThat(told).isEmpty();
        assertThat(house.replies.have("SM9")).isFalse();
    }

    private MockHttpServletRequest status(String status, String error) {
        return signed(LocalTwilio.TOKEN, STATUS, "notification=" + message.id().value(), fields(status, error));
    }

    private static Map<String, String> fields(String status, String error) {
        Map<String, String> fields = new TreeMap<>(
                Map.of("MessageSid", "SM9", "MessageStatus", status, "From", LocalTwilio.OURS, "To", "+12025550123"));
        if (!error.isEmpty()) {
            fields.put("ErrorCode", error);
        }
        return fields;
    }

    private static MockHttpServletRequest inbound(String reference, String body) {
        return signed(
                LocalTwilio.TOKEN,
                INBOUND,
                null,
                Map.of("MessageSid", reference, "From", "+12025550123", "To", LocalTwilio.OURS, "Body", body));
    }

    private static MockHttpServletRequest signed(
            String token, String path, @org.jspecify.annotations.Nullable String query, Map<String, String> fields) {
        MockHttpServletRequest request = request(path, query, fields);
        String address = SmsHouse.PUBLIC + path + (query == null ? "" : "?" + query);
        request.addHeader("X-Twilio-Signature", signature(token, address, fields));
        return request;
    }

    private static MockHttpServletRequest request(
            String path, @org.jspecify.annotations.Nullable String query, Map<String, String> fields) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        fields.forEach(request::addParameter);
        if (query != null) {
            request.setQueryString(query);
            request.addParameter("notification", query.replace("notification=", ""));
        }
        return request;
    }

    /** As Twilio describes it: the address, then names and values in the order of the names. */
    private static String signature(String token, String address, Map<String, String> fields) {
        StringBuilder text = new StringBuilder(address);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
