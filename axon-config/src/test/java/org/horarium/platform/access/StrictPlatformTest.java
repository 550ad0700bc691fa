package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.platform.access.TlsClient.code;
import static org.horarium.platform.access.TlsClient.read;
import static org.horarium.platform.access.TlsClient.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.horarium.config.HorariumApplication;
import org.horarium.platform.Client;
import org.horarium.platform.trials.OwnPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A platform as strict as where there are patients: TLS by PEM files, second factors, confirmed addresses, limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictPlatformTest {

    private static final int A_SECOND = 5;
    private static final int VISITORS = 2;

    private OwnPlatform platform;
    private TlsClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        PemFiles pem = PemFiles.in(folder);
        Map<String, Object> settings = new TreeMap<>(Map.of(
                "server.ssl.certificate",
                pem.certificate(),
                "server.ssl.certificate-private-key",
                pem.key(),
                "horarium.access.second-factor",
                "required",
                "horarium.access.confirmation",
                "required",
                "horarium.limits.per-caller",
                A_SECOND,
                "horarium.limits.live-visitor-holds",
                VISITORS));
        platform = new OwnPlatform(folder, HorariumApplication.class, List.of(), settings);
        platform.start();
        client = TlsClient.of(platform.url(), pem);
    }

    @AfterAll
    void end() throws InterruptedException {
        platform.end();
    }

    @Test
    void it_speaks_tls_alone_and_says_so_to_browsers() throws Exception {
        assertThat(platform.url()).startsWith("https://localhost:");
        HttpResponse<String> answer = client.get("/.well-known/jwks.json", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(hsts -> assertThat(hsts).contains("max-age=63072000", "includeSubDomains"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("frame-ancestors 'none'", "object-src 'none'"));
        Client plain = Client.anonymous(platform.url().replace("https://", "http://"));
        assertThat(plain.get("/.well-known/jwks.json").status()).isEqualTo(400);
    }

    @Test
    void the_cookie_is_sent_over_tls_alone() throws Exception {
        assertThat(login("patient", "").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Strict"));
    }

    @Test
    void staff_do_nothing_before_they_have_a_second_factor_and_patients_need_none() throws Exception {
        assertThat(status("/api/appointments/search", token(login("patient", ""))))
                .isEqualTo(200);

        String token = token(login("staff", ""));
        assertThat(status("/api/directory", token)).isEqualTo(403);
        assertThat(status("/api/appointments/search", token)).isEqualTo(200);
        assertThat(status("/api/patients", token)).isEqualTo(403);
        String secret = read(client.post("/api/auth/second-factor", Map.of("password", "horarium-demo"), token))
                .path("secret")
                .asText();
        assertThat(client.post("/api/auth/second-factor/confirm", Map.of("code", code(secret, 0)), token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(login("staff", "").statusCode()).isEqualTo(401);
        assertThat(status("/api/patients", token(login("staff", code(secret, 1)))))
                .isEqualTo(200);
    }

    @Test
    void nobody_signs_in_with_an_address_that_they_have_not_confirmed() throws Exception {
        String email = UUID.randomUUID() + "@test.horarium.test";
        client.post(
                "/api/patients",
                Map.of("email", email, "password", "correct horse", "full_name", "New", "date_of_birth", "1990-01-01"),
                "");
        HttpResponse<String> known = client.signIn(email, "correct horse", "");
        HttpResponse<String> unknown = client.signIn(UUID.randomUUID() + "@test.horarium.test", "correct horse", "");
        assertThat(known.statusCode()).isEqualTo(401);
        assertThat(read(known).path("detail")).isEqualTo(read(unknown).path("detail"));
    }

    @Test
    void visitors_from_one_address_hold_so_many_slots_and_no_more() throws Exception {
        JsonNode slots =
                read(client.get("/api/appointments/search?limit=20", "")).path("slots");
        for (int held = 0; held < VISITORS; held++) {
            assertThat(hold(slots.get(5 * held)).statusCode()).isEqualTo(201);
        }
        HttpResponse<String> tooMany = hold(slots.get(5 * VISITORS));
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 300));
        assertThat(read(tooMany).path("type").asText()).endsWith("/too-many-requests");
    }

    private HttpResponse<String> hold(JsonNode slot) throws Exception {
        Map<String, String> wish = new TreeMap<>();
        for (String field : List.of("doctor_id", "start", "visit_type")) {
            wish.put(field, slot.path(field).asText());
        }
        return client.post("/api/visitor-holds", wish, "");
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_again_and_others_are_not() throws Exception {
        String token = token(login("auditor", ""));
        HttpResponse<String> last = client.get("/api/auth/sessions", token);
        for (int asked = 0; asked < 160 * A_SECOND && last.statusCode() == 200; asked++) {
            last = client.get("/api/auth/sessions", token);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isPositive());
        assertThat(status("/api/appointments/search", token(login("patient", ""))))
                .isEqualTo(200);
    }

    private HttpResponse<String> login(String name, String code) throws IOException, InterruptedException {
        return client.signIn(name + "@demo.horarium.test", "horarium-demo", code);
    }

    private int status(String path, String token) throws IOException, InterruptedException {
        return client.get(path, token).statusCode();
    }
}
