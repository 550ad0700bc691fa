package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** Whoever was put out is out from that moment on, with every token they had. */
class SignedOutTest {

    private final Browser browser = Browser.ofPatient();
    private final Browser phone = browser.another();
    private final Client admin = Client.demo(Platform.shared().url(), "admin");

    @Test
    void signing_out_ends_all_sessions_of_the_account_and_of_no_other() {
        Browser stranger = Browser.ofPatient();

        assertThat(browser.logout().status()).isEqualTo(204);

        assertOut(browser);
        assertOut(phone);
        assertThat(stranger.isIn()).isTrue();
    }

    @Test
    void a_new_password_ends_all_sessions_and_is_the_only_one_that_holds() {
        assertThat(change("wrong", "battery staple").status()).isEqualTo(401);
        assertThat(change(Browser.PASSWORD, "short").reason()).isEqualTo("invalid-input");
        assertThat(browser.isIn()).isTrue();

        assertThat(change(Browser.PASSWORD, "battery staple").status()).isEqualTo(204);

        assertOut(browser);
        assertOut(phone);
        assertThat(browser.signIn(Browser.PASSWORD).status()).isEqualTo(401);
        assertThat(browser.signIn("battery staple").status()).isEqualTo(200);
    }

    @Test
    void a_locked_account_is_out_and_stays_out_until_it_is_unlocked() {
        String lock = "/api/accounts/" + browser.account();
        assertThat(phone.page().post(lock + "/lock", Map.of()).status()).isEqualTo(403);

        assertThat(admin.post(lock + "/lock", Map.of()).status()).isEqualTo(204);

        assertOut(browser);
        assertOut(phone);
        assertThat(browser.signIn(Browser.PASSWORD).reason()).isEqualTo("sign-in-refused");
        assertThat(admin.get("/api/accounts?email=" + browser.email())
                        .body()
                        .at("/items/0/locked")
                        .asBoolean())
                .isTrue();

        assertThat(admin.post(lock + "/unlock", Map.of()).status()).isEqualTo(204);
        assertThat(browser.signIn(Browser.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void people_see_where_they_are_signed_in_and_end_one_of_the_places() {
        List<String> places = browser.page()
                .get("/api/auth/sessions")
                .list("items")
                .map(place -> place.get("id").asText() + place.get("current"))
                .toList();
        assertThat(places).containsExactlyInAnyOrder(browser.session() + "true", phone.session() + "false");

        assertThat(browser.page()
                        .delete("/api/auth/sessions/" + phone.session())
                        .status())
                .isEqualTo(204);

        assertOut(phone);
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void nobody_ends_or_sees_another_ones_session_and_a_missing_one_looks_the_same() {
        Browser stranger = Browser.ofPatient();

        var anothers = stranger.page().delete("/api/auth/sessions/" + browser.session());
        var missing = stranger.page().delete("/api/auth/sessions/" + UUID.randomUUID());

        assertThat(anothers.status()).isEqualTo(missing.status()).isEqualTo(404);
        assertThat(anothers.reason()).isEqualTo(missing.reason());
        assertThat(anothers.text("detail")).isEqualTo(missing.text("detail"));
        assertThat(browser.isIn()).isTrue();
        assertThat(stranger.page().get("/api/auth/sessions").list("items")).hasSize(1);
    }

    private Reply change(String current, String next) {
        return browser.page().post("/api/auth/password", Map.of("current_password", current, "new_password", next));
    }

    private static void assertOut(Browser one) {
        assertThat(one.isIn()).isFalse();
        assertThat(one.refresh().status()).isEqualTo(401);
    }
}
