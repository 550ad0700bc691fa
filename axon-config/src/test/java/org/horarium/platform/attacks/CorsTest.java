package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** Pages of other sites are told nothing: no answer names an origin that may read it. */
class CorsTest {

    private final Client anyone = Platform.anyone();

    @Test
    void another_sites_page_is_not_let_ask_beforehand() {
        Reply preflight = anyone.send(
                "OPTIONS",
                "/api/appointments",
                null,
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");
        assertThat(preflight.status()).isEqualTo(401);
        assertNobodyMayRead(preflight);
    }

    @Test
    void no_answer_says_that_another_origin_may_read_it() {
        for (String origin : new String[] {"https://evil.example", "null", "http://localhost:3000"}) {
            assertNobodyMayRead(anyone.get("/.well-known/jwks.json", "Origin", origin));
            assertNobodyMayRead(Client.demo(Platform.shared().url(), "patient").get("/api/doctors", "Origin", origin));
        }
    }

    private static void assertNobodyMayRead(Reply reply) {
        assertThat(reply.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    }
}
