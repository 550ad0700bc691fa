package org.horarium.platform.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line breaks in what a request says become no headers of an answer, and no second request. */
class HeaderInjectionTest {

    private final Client admin = Client.demo(Platform.shared().url(), "admin");

    @Test
    void line_breaks_in_paths_and_parameters_become_no_headers() {
        for (String path : List.of(
                "/api/doctors?cursor=a%0d%0aX-Injected:%20yes",
                "/api/doctors?q=a%0d%0aSet-Cookie:%20a=b",
                "/api/doctors/%0d%0aX-Injected:%20yes",
                "/api/projections/x%0d%0aX-Injected:yes/check")) {
            Reply reply = admin.get(path);
            assertThat(reply.headers().firstValue("X-Injected")).as(path).isEmpty();
            assertThat(reply.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(reply.status()).as(path).isLessThan(500);
        }
    }

    @Test
    void a_header_with_a_line_break_within_is_no_two_headers() throws IOException {
        assertThat(raw("GET /.well-known/jwks.json HTTP/1.1\r\nHost: x\r\nX-A: a\rX-B: b\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_body_of_two_lengths_is_no_two_requests() throws IOException {
        assertThat(raw("POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 2\r\nContent-Length: 40\r\nConnection: close\r\n\r\n{}"
                        + "GET /.well-known/jwks.json HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("\"keys\"");
    }

    @Test
    void headers_without_end_are_not_read_to_their_end() throws IOException {
        assertThat(raw("GET /.well-known/jwks.json HTTP/1.1\r\nHost: x\r\nX-A: " + "a".repeat(40_000)
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: eve@evil.example", "\nBcc: eve", "\u0085Bcc: eve", "\u2028Bcc: eve", "\u007f"})
    void what_comes_to_stand_in_a_letters_header_is_one_line(String more) {
        Client anyone = Platform.anyone();
        for (Reply reply : List.of(
                admin.post("/api/clinics", Map.of("name", "Clinic" + more)),
                admin.post("/api/doctors", Map.of("full_name", "Dr. Somebody" + more)),
                admin.post("/api/accounts", Map.of("email", "eve" + more + "@evil.example", "role", "AUDITOR")),
                anyone.post(
                        "/api/patients",
                        Map.of(
                                "email",
                                "eve@evil.example" + more,
                                "password",
                                "five quiet lanterns",
                                "full_name",
                                "Eve",
                                "date_of_birth",
                                "1990-01-01")))) {
            assertThat(reply.status()).as("%s", reply.body()).isEqualTo(400);
        }
        assertThat(admin.get("/api/outbox").body().toString()).doesNotContain("evil.example");
    }

    private static String raw(String request) throws IOException {
        URI address = URI.create(Platform.shared().url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (IOException hungUp) {
                // it has read enough
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
