package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another site's page has a browser send moves nothing, and is answered to nobody. */
class OtherSitesTest {

    private final Browser browser = Browser.ofPatient();

    @ParameterizedTest
    @CsvSource({
        "Origin, https://attacker.test",
        "Origin, null",
        "Origin, http://127.0.0.1:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
    })
    void a_renewal_or_the_end_of_a_session_from_there_is_refused(String header, String value) {
        assertThat(browser.refresh(header, value).status()).isEqualTo(403);
        assertThat(browser.logout(header, value).status()).isEqualTo(403);
        assertThat(browser.isIn()).isTrue();
        assertThat(browser.refresh().status()).isEqualTo(200);
    }

    @Test
    void our_own_pages_and_programs_without_a_page_renew() {
        assertThat(browser.refresh("Origin", Platform.shared().url()).status()).isEqualTo(200);
        assertThat(browser.refresh("Sec-Fetch-Site", "same-origin").status()).isEqualTo(200);
        assertThat(browser.refresh().status()).isEqualTo(200);
    }

    @Test
    void no_other_site_may_read_an_answer() {
        Reply read = browser.page().get("/api/auth/sessions", "Origin", "https://attacker.test");
        assertThat(read.headers().map()).doesNotContainKey("access-control-allow-origin");

        Reply asked = Platform.anyone()
                .send(
                        "OPTIONS",
                        "/api/appointments",
                        null,
                        "Origin",
                        "https://attacker.test",
                        "Access-Control-Request-Method",
                        "POST");
        assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-origin");
    }
}
