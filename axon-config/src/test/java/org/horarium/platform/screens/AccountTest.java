package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.access.Letters;
import org.junit.jupiter.api.Test;

/** People keep their own accounts. */
class AccountTest {

    /** In a field or anywhere else. */
    private static final String SHOWN =
            """
            () => document.body.innerText.includes('Ada Account')
                || [...document.querySelectorAll('input')].some(it => it.value === 'Ada Account')""";

    private final String url = Platform.shared().url();
    private final Client admin = Client.demo(url, "admin");
    private final Accounts.Person person = Accounts.patient(Platform.anyone(), "Ada Account");

    @Test
    void whoever_forgot_their_password_chooses_another_by_a_letter() {
        String other = "meadow violin tunnel";
        try (Someone someone = Someone.with(Device.DESKTOP, url).at("/sign-in")) {
            someone.link("Forgotten").click();
            someone.field("Email address").fill(person.email());
            someone.button("^Send the link$").click();
            someone.sees("a message is on its way");
            someone.at("/reset#" + Letters.to(admin, person.email()).link());
            someone.field("New password").fill(other);
            someone.button("^Save the password$").click();
            someone.sees("Your password is set");
            someone.field("Email address").fill(person.email());
            someone.field("Password").fill(other);
            someone.page.locator("main").locator("button[type=submit]").click();
            someone.heading("^My appointments$").waitFor();
        }
    }

    @Test
    void a_second_factor_is_set_up_and_asked_for() throws Exception {
        try (Someone someone = Someone.with(Device.DESKTOP, url).signedIn(person.email(), Practice.PASSWORD)) {
            someone.at("/account?section=security");
            someone.page.locator("form[aria-label='Two-step sign-in'] input").fill(Practice.PASSWORD);
            someone.button("^Set up two-step sign-in$").click();
            someone.sees("Or type this secret");
            String secret = someone.page.locator("code").first().innerText().replace(" ", "");
            Pictures.take(someone.page, "account-second-factor");
            someone.field("Code").fill(code(secret, 0));
            someone.button("^Turn it on$").click();
            someone.sees("Keep these recovery codes");

            signOut(someone);
            someone.at("/sign-in");
            someone.field("Email").fill(person.email());
            someone.field("Password").fill(Practice.PASSWORD);
            someone.page.locator("main button[type=submit]").click();
            someone.sees("authenticator app");
            someone.field("Code").fill(code(secret, 1));
            someone.page.locator("main button[type=submit]").click();
            someone.heading("^My appointments$").waitFor();
        }
    }

    @Test
    void every_place_where_one_is_signed_in_is_listed_and_can_be_ended() {
        person.client(url);
        try (Someone someone = Someone.with(Device.PHONE, url).signedIn(person.email(), Practice.PASSWORD)) {
            someone.at("/account?section=devices");
            someone.button("^Sign out: ").first().click();
            someone.sees("Signed out there");
        }
    }

    @Test
    void ones_details_are_kept_up_to_date() {
        try (Someone someone = Someone.with(Device.DESKTOP, url).signedIn(person.email(), Practice.PASSWORD)) {
            someone.at("/account");
            someone.field("Phone number").fill("617-555-0199");
            someone.button("^Save$").first().click();
            someone.sees("Your details have been saved");
        }
        assertThat(person.client(url).get("/api/patients/" + person.id()).text("phone_number"))
                .isEqualTo("617-555-0199");
    }

    @Test
    void signing_out_leaves_nothing_to_be_seen() {
        try (Someone someone = Someone.with(Device.DESKTOP, url).signedIn(person.email(), Practice.PASSWORD)) {
            signOut(someone);
            someone.page.waitForFunction("() => !(" + SHOWN + ")()");
            someone.at("/appointments");
            someone.heading("^Sign in$").waitFor();
        }
    }

    private void signOut(Someone someone) {
        someone.at("/account");
        someone.page.waitForFunction(SHOWN);
        someone.button("^Sign out$").first().click();
        someone.page.waitForURL(url + "/");
    }

    private static String code(String secret, int windowsOn) throws Exception {
        return new DefaultCodeGenerator().generate(secret, System.currentTimeMillis() / 30_000 + windowsOn);
    }
}
