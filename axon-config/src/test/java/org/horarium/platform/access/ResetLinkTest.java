package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A forgotten password is chosen anew by a letter, once, and whoever knew the old one is out. */
class ResetLinkTest {

    private static final String NEXT = "five quiet lanterns";

    private final Browser browser = Browser.ofPatient();
    private final Client anyone = Platform.anyone();
    private final Client admin = Client.demo(Platform.shared().url(), "admin");

    @AfterEach
    void putTheClockBack() {
        Platform.shared().clock().reset();
    }

    @Test
    void a_link_lets_its_owner_choose_a_password_once_and_ends_every_session() {
        Browser stolen = browser.copy();
        String link = letter();
        assertThat(choose(link, NEXT).status()).isEqualTo(204);
        assertThat(stolen.isIn()).isFalse();
        assertThat(stolen.refresh().status()).isEqualTo(401);
        assertThat(browser.signIn(Browser.PASSWORD).status()).isEqualTo(401);
        assertThat(browser.signIn(NEXT).status()).isEqualTo(200);

        Reply again = choose(link, "seven quiet lanterns");
        assertThat(again.status()).isEqualTo(410);
        assertThat(browser.signIn(NEXT).status()).isEqualTo(200);
        assertThat(Letters.to(admin, browser.email()).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void a_password_that_is_refused_does_not_use_the_link_up() {
        String link = letter();
        assertThat(choose(link, "password").status()).isEqualTo(400);
        assertThat(choose(link, "x".repeat(73)).status()).isEqualTo(400);
        assertThat(choose(link, NEXT).status()).isEqualTo(204);
    }

    @Test
    void a_link_ends_after_half_an_hour_and_when_there_is_a_newer_one() {
        String first = letter();
        String second = letter();
        assertThat(choose(first, NEXT).status()).isEqualTo(410);
        Platform.shared().clock().setTo(Instant.now().plus(Duration.ofMinutes(31)));
        assertThat(choose(second, NEXT).status()).isEqualTo(410);
    }

    @Test
    void a_link_for_another_purpose_a_guess_and_a_used_one_are_answered_alike() {
        String confirmation = Letters.to(admin, browser.email()).link();
        Reply wrongPurpose = choose(confirmation, NEXT);
        Reply guess = choose("A".repeat(43), NEXT);
        assertThat(wrongPurpose.status()).isEqualTo(410);
        assertThat(said(wrongPurpose)).isEqualTo(said(guess));
    }

    @Test
    void asking_for_a_letter_says_nothing_of_whether_there_is_an_account_nor_does_its_time() {
        Reply known = ask(browser.email());
        Reply unknown = ask(UUID.randomUUID() + "@test.horarium.test");
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());

        long[] knowns = new long[15];
        long[] unknowns = new long[15];
        for (int round = 0; round < knowns.length; round++) {
            knowns[round] = nanos(Browser.ofPatient().email());
            unknowns[round] = nanos(UUID.randomUUID() + "@test.horarium.test");
        }
        double ratio = (double) median(unknowns) / median(knowns);
        System.out.println("FIGURES letter asked for, unknown beside known address: %.2f".formatted(ratio));
        assertThat(ratio).isBetween(0.3, 3.0);
    }

    @Test
    void nobody_floods_a_letter_box() {
        for (int letter = 0; letter < 20; letter++) {
            assertThat(ask(browser.email()).status()).isEqualTo(202);
        }
        assertThat(admin.get("/api/outbox?recipient=" + browser.email()).list("items"))
                .hasSizeLessThanOrEqualTo(6);
    }

    private String letter() {
        assertThat(ask(browser.email()).status()).isEqualTo(202);
        return Letters.to(admin, browser.email()).link();
    }

    private Reply ask(String email) {
        return anyone.post("/api/auth/reset/letter", Map.of("email", email));
    }

    private Reply choose(String link, String password) {
        return anyone.post("/api/auth/reset", Map.of("token", link, "password", password));
    }

    private static String said(Reply reply) {
        return reply.body().toString().replace(reply.text("trace_id"), "");
    }

    private long nanos(String email) {
        long begun = System.nanoTime();
        ask(email);
        return System.nanoTime() - begun;
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
