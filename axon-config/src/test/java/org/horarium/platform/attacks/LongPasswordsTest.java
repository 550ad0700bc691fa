package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** bcrypt reads 72 bytes: a longer password is refused and never cut, in whatever letters it is written. */
class LongPasswordsTest {

    /** 72 bytes in 24 letters. */
    private static final String LONGEST = "汉字密码很长而且难以猜测对不对呢我们试一试吧朋友";

    private final Client anyone = Platform.anyone();

    @Test
    void a_password_of_72_bytes_is_taken_and_counts_to_its_last_byte() {
        String email = UUID.randomUUID() + "@test.horarium.test";
        assertThat(register(email, LONGEST).status()).isEqualTo(201);
        assertThat(signIn(email, LONGEST)).isEqualTo(200);
        assertThat(signIn(email, LONGEST + "a")).isEqualTo(401);
        assertThat(signIn(email, LONGEST.substring(0, LONGEST.length() - 1))).isEqualTo(401);
    }

    @Test
    void one_byte_more_is_refused_in_plain_words() {
        Reply refused = register(UUID.randomUUID() + "@test.horarium.test", LONGEST + "a");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("detail")).contains("72 bytes");
    }

    @Test
    void a_password_of_a_megabyte_costs_nobody_anything() {
        assertThat(signIn("patient@demo.horarium.test", "a".repeat(900_000))).isEqualTo(400);
    }

    private Reply register(String email, String password) {
        return anyone.post(
                "/api/patients",
                Map.of("email", email, "password", password, "full_name", "Li", "date_of_birth", "1990-01-01"));
    }

    private int signIn(String email, String password) {
        return anyone.post("/api/auth/login", Map.of("email", email, "password", password))
                .status();
    }
}
