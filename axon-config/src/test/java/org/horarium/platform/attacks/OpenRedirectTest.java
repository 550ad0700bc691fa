package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** Nothing leads away from here: no parameter, path or host name becomes the place that an answer leads to. */
class OpenRedirectTest {

    private final Client admin = Client.demo(Platform.shared().url(), "admin");

    @Test
    void no_parameter_or_path_sends_anybody_elsewhere() {
        for (String path : List.of(
                "/swagger-ui.html?url=https://evil.example",
                "/swagger-ui.html?configUrl=//evil.example",
                "/api/doctors?redirect=https://evil.example&next=//evil.example&return_to=https://evil.example",
                "//evil.example/%2e%2e",
                "/api//evil.example",
                "/%5cevil.example",
                "/error?path=https://evil.example")) {
            Reply reply = admin.get(path);
            String host = URI.create(reply.headers().firstValue("Location").orElse(""))
                    .getHost();
            assertThat(host).as(path).isIn(null, "127.0.0.1");
        }
    }

    @Test
    void pages_of_a_list_lead_to_the_host_that_was_asked_by_paths_alone() {
        Reply page =
                admin.get("/api/doctors?limit=1", "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example");
        assertThat(page.headers().firstValue("Link").orElse("")).isNotEmpty().doesNotContain("evil.example");
    }
}
