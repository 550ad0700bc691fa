package org.horarium.command.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is signed here, others can prove by a library that is not ours. */
class SignatureTest {

    private static final String ONE = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String OTHER = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    private static final String BODY = "{\"type\":\"appointment.booked\",\"words\":\"Zoë\"}";

    private final long now = Instant.now().getEpochSecond();

    @Test
    void either_secret_proves_what_is_signed_with_both() throws Exception {
        Map<String, List<String>> headers = headers(Signature.of("id-1", now, BODY, List.of(ONE, OTHER)));
        new Webhook(ONE).verify(BODY, headers);
        new Webhook(OTHER).verify(BODY, headers);
    }

    @Test
    void it_is_what_the_library_signs_itself() throws Exception {
        assertThat(Signature.of("id-1", now, BODY, List.of(ONE))).isEqualTo(new Webhook(ONE).sign("id-1", now, BODY));
    }

    @Test
    void another_body_or_another_secret_proves_nothing() {
        Map<String, List<String>> headers = headers(Signature.of("id-1", now, BODY, List.of(ONE)));
        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(() -> new Webhook(ONE).verify(BODY + " ", headers));
        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(() -> new Webhook(OTHER).verify(BODY, headers));
    }

    private Map<String, List<String>> headers(String signature) {
        return Map.of(
                "webhook-id", List.of("id-1"),
                "webhook-timestamp", List.of(String.valueOf(now)),
                "webhook-signature", List.of(signature));
    }
}
