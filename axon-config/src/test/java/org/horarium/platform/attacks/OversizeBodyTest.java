package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** Bodies that are too long, too deep or too clever are refused before they cost much. */
class OversizeBodyTest {

    private final Client patient = Client.demo(Platform.shared().url(), "patient");

    @Test
    void a_body_of_megabytes_is_not_read() {
        Reply reply = send("{\"notes\":\"" + "a".repeat(2 << 20) + "\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("detail")).contains("bytes");
    }

    @Test
    void a_text_longer_than_its_field_is_refused() {
        assertThat(send("{\"notes\":\"" + "a".repeat(200_000) + "\"}").status()).isEqualTo(400);
    }

    @Test
    void a_number_of_a_hundred_thousand_digits_is_refused() {
        assertThat(send("{\"duration_minutes\":" + "9".repeat(100_000) + "}").status())
                .isEqualTo(400);
    }

    private Reply send(String body) {
        return patient.send("POST", "/api/appointments", body.getBytes(StandardCharsets.UTF_8));
    }
}
