package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second factor: a code that changes with time and holds once, or one of ten that are kept for a lost telephone. */
class SecondFactorTest {

    private final Client anyone = Platform.anyone();
    private final Browser browser = Browser.ofPatient();

    @AfterEach
    void putTheClockBack() {
        Platform.shared().clock().reset();
    }

    @Test
    void a_secret_counts_from_the_first_code_on_that_is_made_with_it() throws Exception {
        String secret = begin();
        assertThat(browser.signIn(Browser.PASSWORD).status()).isEqualTo(200);
        assertThat(confirm("000000").status()).isEqualTo(400);
        assertThat(confirm(code(secret, 0)).status()).isEqualTo(200);

        Reply alone = browser.signIn(Browser.PASSWORD);
        assertThat(alone.status()).isEqualTo(401);
        assertThat(alone.reason()).isEqualTo("second-factor-required");
        assertThat(signIn(code(secret, 1)).status()).isEqualTo(200);
    }

    @Test
    void a_code_holds_once_and_not_long() throws Exception {
        String secret = enrol();
        Platform.shared().clock().setTo(Instant.now().plus(Duration.ofMinutes(5)));
        String now = code(secret, 0);
        assertThat(signIn(code(secret, -3)).status()).isEqualTo(401);
        assertThat(signIn(code(secret, 3)).status()).isEqualTo(401);
        assertThat(signIn(now).status()).isEqualTo(200);
        assertThat(signIn(now).status()).isEqualTo(401);
        assertThat(signIn(code(secret, -1)).status()).isEqualTo(401);
    }

    @Test
    void without_the_password_a_code_says_nothing() throws Exception {
        String secret = enrol();
        Reply wrong = anyone.post(
                "/api/auth/login", Map.of("email", browser.email(), "password", "wrong", "code", code(secret, 1)));
        assertThat(wrong.reason()).isEqualTo("sign-in-refused");
        assertThat(Browser.of(browser.email()).signIn("wrong").reason()).isEqualTo("sign-in-refused");
    }

    @Test
    void recovery_codes_hold_once_each() throws Exception {
        String secret = begin();
        List<String> codes = confirm(code(secret, 0))
                .list("recovery_codes")
                .map(node -> node.asText())
                .toList();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIn(codes.get(0)).status()).isEqualTo(200);
        assertThat(signIn(codes.get(0)).status()).isEqualTo(401);
        assertThat(signIn(codes.get(1).toUpperCase(java.util.Locale.ROOT)).status())
                .isEqualTo(200);
    }

    @Test
    void guessing_codes_ends_like_guessing_passwords() throws Exception {
        enrol();
        int last = 0;
        for (int guess = 0; guess < 12; guess++) {
            last = signIn("%06d".formatted(guess)).status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void giving_it_up_needs_a_code_and_an_open_session_is_not_enough_to_replace_it() throws Exception {
        String secret = enrol();
        assertThat(browser.page()
                        .post("/api/auth/second-factor", Map.of("password", Browser.PASSWORD))
                        .status())
                .isEqualTo(403);
        for (int guess = 0; guess < 3; guess++) {
            assertThat(remove("00000" + guess).status()).isEqualTo(400);
        }
        assertThat(remove(code(secret, 1)).status()).isEqualTo(204);
        assertThat(browser.signIn(Browser.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void an_open_session_is_no_place_to_guess_codes() throws Exception {
        String secret = enrol();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(remove("00000" + guess).status()).isEqualTo(400);
        }
        assertThat(remove(code(secret, 1)).status()).isEqualTo(403);
    }

    @Test
    void an_administrator_frees_somebody_who_has_lost_everything_but_not_themself() throws Exception {
        enrol();
        Client admin = Client.demo(Platform.shared().url(), "admin");
        assertThat(admin.delete("/api/accounts/" + browser.account() + "/second-factor")
                        .status())
                .isEqualTo(204);
        assertThat(browser.signIn(Browser.PASSWORD).status()).isEqualTo(200);
        String own = admin.get("/api/accounts?email=admin@demo.horarium.test").text("items/0/id");
        assertThat(admin.delete("/api/accounts/" + own + "/second-factor").status())
                .isEqualTo(403);
    }

    @Test
    void what_is_kept_of_it_is_of_no_use_to_who_reads_the_database() {
        String secret = begin();
        assertThat(Platform.shared()
                        .part(JdbcClient.class)
                        .sql("select string_agg(secret, ' ') from second_factor")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    private String enrol() throws Exception {
        String secret = begin();
        assertThat(confirm(code(secret, 0)).status()).isEqualTo(200);
        return secret;
    }

    private String begin() {
        return browser.page()
                .post("/api/auth/second-factor", Map.of("password", Browser.PASSWORD))
                .text("secret");
    }

    private Reply confirm(String code) {
        return browser.page().post("/api/auth/second-factor/confirm", Map.of("code", code));
    }

    private Reply remove(String code) {
        return browser.page().post("/api/auth/second-factor/remove", Map.of("code", code));
    }

    private Reply signIn(String code) {
        return anyone.post(
                "/api/auth/login", Map.of("email", browser.email(), "password", Browser.PASSWORD, "code", code));
    }

    private static String code(String secret, int stepsFromNow) throws Exception {
        long step = Platform.shared().clock().instant().getEpochSecond() / 30 + stepsFromNow;
        return new DefaultCodeGenerator().generate(secret, step);
    }
}
