package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A refresh token holds once; whoever shows an old one shows that somebody has a copy. */
class RefreshTest {

    private final Browser browser = Browser.ofPatient();

    @AfterEach
    void real_time() {
        Platform.shared().clock().reset();
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        Reply signedIn = browser.signIn(Browser.PASSWORD);

        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly", "; SameSite=Strict", "; Path=/api/auth")
                .containsPattern("; Max-Age=4319[89]|; Max-Age=43200");
        assertThat(signedIn.body().toString()).doesNotContain(browser.cookie());
        assertThat(signedIn.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(signedIn.text("expires_in")).isEqualTo("600");
    }

    @Test
    void each_renewal_gives_two_new_tokens_of_the_same_session() {
        Browser before = browser.copy();

        assertThat(browser.refresh().status()).isEqualTo(200);

        assertThat(browser.cookie()).isNotEqualTo(before.cookie());
        assertThat(browser.token()).isNotEqualTo(before.token());
        assertThat(browser.session()).isEqualTo(before.session());
        assertThat(browser.isIn()).isTrue();
        assertThat(browser.refresh().status()).isEqualTo(200);
    }

    @Test
    void a_stolen_token_that_is_used_late_puts_out_both_the_thief_and_the_owner() {
        Browser thief = browser.copy();
        browser.refresh();
        later(Duration.ofSeconds(11));

        assertThat(thief.refresh().reason()).isEqualTo("session-over");

        assertThat(browser.isIn()).isFalse();
        assertThat(browser.refresh().reason()).isEqualTo("session-over");
        assertThat(thief.isIn()).isFalse();
    }

    @Test
    void a_token_from_two_renewals_ago_is_a_theft_however_soon_it_comes() {
        Browser thief = browser.copy();
        browser.refresh();
        browser.refresh();

        assertThat(thief.refresh().status()).isEqualTo(401);
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void of_many_renewals_at_once_one_gives_tokens_and_nobody_is_signed_out() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Browser> windows =
                IntStream.range(0, 8).mapToObj(each -> browser.copy()).toList();
        List<Callable<Reply>> renewals = windows.stream()
                .map(window -> (Callable<Reply>) window::refresh)
                .toList();

        List<Integer> statuses = new ArrayList<>();
        for (Future<Reply> renewal : threads.invokeAll(renewals)) {
            statuses.add(renewal.get().status());
        }
        threads.shutdown();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void nobody_who_was_away_for_a_quarter_of_an_hour_comes_back_without_a_password() {
        later(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(browser.refresh().reason()).isEqualTo("session-over");
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void a_session_lasts_as_long_as_it_is_used_but_not_for_ever() {
        for (int minutes = 0; minutes < 12 * 60 - 14; minutes += 14) {
            later(Duration.ofMinutes(14));
            assertThat(browser.refresh().status()).as("minute " + minutes).isEqualTo(200);
        }
        later(Duration.ofMinutes(14));
        assertThat(browser.refresh().status()).isEqualTo(401);
    }

    @Test
    void what_is_no_token_of_ours_is_refused_alike() {
        for (String foreign : List.of("", "x", "a.b", "A".repeat(22) + "." + "B".repeat(43))) {
            Reply reply =
                    Platform.anyone().post("/api/auth/refresh", List.of(), "Cookie", "horarium_refresh=" + foreign);
            assertThat(reply.reason()).as(foreign).isEqualTo("session-over");
        }
        assertThat(Platform.anyone().post("/api/auth/refresh", List.of()).reason())
                .isEqualTo("session-over");
    }

    @Test
    void the_identity_of_a_session_is_never_taken_from_whoever_signs_in() {
        Reply signedIn = Platform.anyone()
                .post(
                        "/api/auth/login",
                        Map.of("email", browser.email(), "password", Browser.PASSWORD),
                        "Cookie",
                        "horarium_refresh=" + browser.cookie());

        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(Jwts.claims(signedIn.text("access_token")).get("sid").asText())
                .isNotEqualTo(browser.session().toString());
    }

    private static void later(Duration time) {
        var clock = Platform.shared().clock();
        clock.setTo(clock.instant().plus(time));
    }
}
