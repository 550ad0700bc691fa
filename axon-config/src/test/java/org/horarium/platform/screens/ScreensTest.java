package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application serves the screens, and the API is none of them. A build with {@code -DskipUi} has none to try. */
class ScreensTest {

    private static final String NONCE = "name=\"csp-nonce\" content=\"([^\"]+)\"";

    @BeforeEach
    void they_were_built() {
        assumeThat(Screens.areCarried()).as("built without -DskipUi").isTrue();
    }

    @Test
    void each_copy_of_the_page_has_a_nonce_of_its_own_which_its_policy_names() {
        Visit one = Visit.to("/");
        Visit other = Visit.to("/");

        assertThat(one.isThePage()).isTrue();
        assertThat(one.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(one.header("Cache-Control")).isEqualTo("no-store");
        assertThat(one.answer().body()).doesNotContain("__CSP_NONCE__");
        assertThat(one.found(NONCE)).hasSizeGreaterThan(20).isNotEqualTo(other.found(NONCE));
        assertThat(one.header("Content-Security-Policy"))
                .contains("style-src 'self' 'nonce-" + one.found(NONCE) + "';", "script-src 'self';")
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void whoever_follows_a_link_gets_the_page_without_a_sign_in() {
        for (String path :
                List.of("/book?doctor=1", "/appointments/1", "/confirm", "/reset", "/invitation", "/email")) {
            assertThat(Visit.to(path).isThePage()).as(path).isTrue();
        }
        assertThat(Visit.asking("GET", "/", "*/*").isThePage()).isTrue();
        assertThat(Visit.asking("GET", "/index.html", "*/*").found(NONCE)).isNotEqualTo("__CSP_NONCE__");
        assertThat(Visit.asking("HEAD", "/book", "text/html").status()).isEqualTo(200);
    }

    @Test
    void what_the_page_is_made_of_is_kept_for_a_year_and_sent_small() {
        String script = Visit.to("/").found("src=\"(/assets/[^\"]+\\.js)\"");
        Visit asset = Visit.asking("GET", script, "*/*", "Accept-Encoding", "gzip");

        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(asset.header("Content-Type")).startsWith("text/javascript");
        assertThat(asset.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(Visit.to("/favicon.svg").header("Content-Type")).isEqualTo("image/svg+xml");
    }

    @Test
    void nothing_but_a_screen_becomes_the_page() {
        assertThat(Visit.to("/assets/none.js").isProblem("not-found")).isTrue();
        assertThat(Visit.asking("GET", "/book", "application/json").isProblem("not-found"))
                .isTrue();
        assertThat(Visit.asking("POST", "/book", "text/html").isProblem("unauthenticated"))
                .isTrue();
        assertThat(Visit.to("/api/none").isProblem("unauthenticated")).isTrue();
        assertThat(Visit.to("/%61pi/doctors/none/appointments").isProblem("unauthenticated"))
                .isTrue();
    }

    @Test
    void nothing_lives_at_unknown_addresses_of_the_api() {
        String bearer = "Bearer " + token();
        for (String path : List.of("/api/none", "/fhir/Patient", "/actuator/none", "/v3/none")) {
            Visit visit = Visit.asking("GET", path, "text/html", "Authorization", bearer);
            assertThat(visit.status()).as(path).isEqualTo(404);
            assertThat(visit.isProblem("not-found")).as(path).isTrue();
        }
    }

    @Test
    void the_page_of_the_description_has_its_styles_still() {
        Visit page = Visit.to("/swagger-ui/index.html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.answer().body()).contains("swagger-ui");
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'self' 'unsafe-inline'");
    }

    private static String token() {
        Client anyone = Client.anonymous(Platform.shared().url());
        return anyone.post("/api/auth/login", Map.of("email", "admin@demo.horarium.test", "password", "horarium-demo"))
                .text("access_token");
    }
}
