package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters prove that an address is somebody's: who registered, who was invited, who moves to another address. */
class LettersTest {

    private final Client anyone = Platform.anyone();
    private final Client admin = Client.demo(Platform.shared().url(), "admin");

    @Test
    void who_registers_confirms_their_address_by_a_link_that_holds_once() {
        Browser browser = Browser.ofPatient();
        assertThat(isConfirmed(browser.email())).isFalse();
        String link = Letters.to(admin, browser.email()).link();
        assertThat(anyone.post("/api/auth/confirm", Map.of("token", link, "password", "another password"))
                        .status())
                .isEqualTo(403);
        assertThat(confirm(link).status()).isEqualTo(204);
        assertThat(isConfirmed(browser.email())).isTrue();
        assertThat(confirm(link).status()).isEqualTo(410);
    }

    @Test
    void who_has_lost_the_letter_gets_another_and_the_first_holds_no_more() {
        Browser browser = Browser.ofPatient();
        String first = Letters.to(admin, browser.email()).link();
        assertThat(browser.page().post("/api/auth/confirm/letter", Map.of()).status())
                .isEqualTo(202);
        String second = Letters.to(admin, browser.email()).link();
        assertThat(confirm(first).status()).isEqualTo(410);
        assertThat(confirm(second).status()).isEqualTo(204);
    }

    @Test
    void who_is_invited_chooses_a_password_and_before_has_none() {
        String clinic = Clinic.in(admin, "America/New_York").id();
        String email = UUID.randomUUID() + "@test.horarium.test";
        Reply invited =
                admin.post("/api/accounts", Map.of("email", email, "role", "STAFF", "clinic_ids", List.of(clinic)));
        assertThat(invited.status()).isEqualTo(201);
        for (String guess : List.of("none", "", "nobody's")) {
            assertThat(Browser.of(email).signIn(guess).status()).isEqualTo(401);
        }
        String link = Letters.to(admin, email).link();
        assertThat(accept(link).status()).isEqualTo(204);
        assertThat(accept(link).status()).isEqualTo(410);
        Reply signedIn = Browser.of(email).signIn("five quiet lanterns");
        assertThat(signedIn.text("user/role")).isEqualTo("STAFF");
    }

    @Test
    void an_invitation_that_makes_no_sense_is_refused() {
        String email = UUID.randomUUID() + "@test.horarium.test";
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("email", email, "role", "PATIENT"),
                Map.of("email", email, "role", "API_CLIENT"),
                Map.of("email", email, "role", "DOCTOR"),
                Map.of("email", email, "role", "STAFF"),
                Map.of("email", email, "role", "ADMIN", "clinic_ids", List.of(UUID.randomUUID())),
                Map.of("email", "nobody", "role", "ADMIN"),
                Map.of("email", email, "role", "OWNER"))) {
            assertThat(admin.post("/api/accounts", wrong).status())
                    .as("%s", wrong)
                    .isEqualTo(400);
        }
        assertThat(admin.post("/api/accounts", Map.of("email", "patient@demo.horarium.test", "role", "AUDITOR"))
                        .reason())
                .isEqualTo("email-taken");
    }

    @Test
    void another_address_has_to_be_shown_to_be_theirs_and_the_former_one_is_told() {
        Browser browser = Browser.ofPatient();
        String next = UUID.randomUUID() + "@test.horarium.test";
        assertThat(want(browser, next, "wrong password").status()).isEqualTo(403);
        assertThat(want(browser, next, Browser.PASSWORD).status()).isEqualTo(202);
        assertThat(Browser.of(next).signIn(Browser.PASSWORD).status()).isEqualTo(401);

        String link = Letters.to(admin, next).link();
        assertThat(anyone.post("/api/auth/email", Map.of("token", link)).status())
                .isEqualTo(204);
        assertThat(Browser.of(next).signIn(Browser.PASSWORD).status()).isEqualTo(200);
        assertThat(browser.signIn(Browser.PASSWORD).status()).isEqualTo(401);
        assertThat(Letters.to(admin, browser.email()).subject()).isEqualTo("Your address was changed");
    }

    @Test
    void a_new_password_or_a_lock_lets_no_letter_of_before_hold() {
        Browser browser = Browser.ofPatient();
        String next = UUID.randomUUID() + "@test.horarium.test";
        want(browser, next, Browser.PASSWORD);
        browser.page()
                .post(
                        "/api/auth/password",
                        Map.of("current_password", Browser.PASSWORD, "new_password", "five quiet lanterns"));
        String stolen = Letters.to(admin, next).link();
        assertThat(anyone.post("/api/auth/email", Map.of("token", stolen)).status())
                .isEqualTo(410);

        anyone.post("/api/auth/reset/letter", Map.of("email", browser.email()));
        String reset = Letters.to(admin, browser.email()).link();
        admin.post("/api/accounts/" + browser.account() + "/lock", Map.of());
        assertThat(anyone.post("/api/auth/reset", Map.of("token", reset, "password", "six quiet lanterns"))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void a_letter_to_the_former_address_opens_nothing_afterwards() {
        Browser browser = Browser.ofPatient();
        anyone.post("/api/auth/reset/letter", Map.of("email", browser.email()));
        String reset = Letters.to(admin, browser.email()).link();
        String next = UUID.randomUUID() + "@test.horarium.test";
        want(browser, next, Browser.PASSWORD);
        anyone.post("/api/auth/email", Map.of("token", Letters.to(admin, next).link()));
        assertThat(anyone.post("/api/auth/reset", Map.of("token", reset, "password", "five quiet lanterns"))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void an_address_that_somebody_has_is_answered_alike_and_its_owner_is_told() {
        Browser one = Browser.ofPatient();
        Browser other = Browser.ofPatient();
        assertThat(want(one, other.email(), Browser.PASSWORD).status()).isEqualTo(202);
        assertThat(Letters.to(admin, other.email()).subject()).isEqualTo("You have an account");
        assertThat(other.signIn(Browser.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_link_leads_to_our_own_address_whatever_host_was_asked() {
        Browser browser = Browser.ofPatient();
        anyone.post(
                "/api/auth/reset/letter",
                Map.of("email", browser.email()),
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "host=evil.example");
        String body = Letters.to(admin, browser.email()).body();
        assertThat(body).contains("http://localhost:8080/reset#").doesNotContain("evil.example");
    }

    @Test
    void of_a_link_only_a_digest_is_kept_and_no_event_holds_one() {
        Browser browser = Browser.ofPatient();
        String link = Letters.to(admin, browser.email()).link();
        JdbcClient db = Platform.shared().part(JdbcClient.class);
        assertThat(db.sql("select count(*) from account_link l where cast(l as text) like ?")
                        .param("%" + link + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from domain_event where position(convert_to(?, 'UTF8') in payload) > 0")
                        .param(link)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean isConfirmed(String email) {
        return Platform.shared()
                .part(JdbcClient.class)
                .sql("select confirmed from account where email = ?")
                .param(email)
                .query(Boolean.class)
                .single();
    }

    private Reply confirm(String link) {
        return anyone.post("/api/auth/confirm", Map.of("token", link, "password", Browser.PASSWORD));
    }

    private Reply accept(String link) {
        return anyone.post("/api/auth/invitation", Map.of("token", link, "password", "five quiet lanterns"));
    }

    private static Reply want(Browser browser, String email, String password) {
        return browser.page().post("/api/auth/email/letter", Map.of("email", email, "password", password));
    }
}
