package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** JSON nested a hundred thousand deep overflows no stack, wherever it stands. */
class DeepJsonTest {

    private static final int DEEP = 100_000;

    private final Client patient = Client.demo(Platform.shared().url(), "patient");

    @Test
    void deep_lists_and_objects_are_refused() {
        assertThat(send("[".repeat(DEEP) + "]".repeat(DEEP)).status()).isEqualTo(400);
        assertThat(send("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)).status())
                .isEqualTo(400);
        assertThat(send("{\"notes\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}")
                        .status())
                .isEqualTo(400);
        assertThat(send("{\"unknown\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_platform_goes_on_afterwards() {
        send("[".repeat(DEEP));
        assertThat(patient.get("/api/doctors").status()).isEqualTo(200);
    }

    private Reply send(String body) {
        return patient.send("POST", "/api/appointments", body.getBytes(StandardCharsets.UTF_8));
    }
}
