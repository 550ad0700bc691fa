package org.horarium.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.horarium.platform.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgetfulProxyTest {

    private static final byte[] NOTHING = new byte[0];

    private final AtomicInteger heard = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "{\"name\":\"Anna\"}".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void passes_on_what_it_does_not_forget() throws IOException {
        try (ForgetfulProxy proxy = proxy(0)) {
            Client client = Client.anonymous(proxy.url());
            for (int number = 0; number < 20; number++) {
                assertThat(client.attempt("POST", "/", NOTHING).text("name")).isEqualTo("Anna");
            }
            assertThat(proxy.swallowed()).isZero();
        }
    }

    @Test
    void swallows_an_answer_only_after_the_call_has_happened() throws IOException {
        try (ForgetfulProxy proxy = proxy(1)) {
            Client client = Client.anonymous(proxy.url());
            assertThatThrownBy(() -> client.attempt("POST", "/", NOTHING)).isInstanceOf(IOException.class);
            assertThat(heard).hasValue(1);
            assertThat(proxy.swallowed()).isEqualTo(1);
        }
    }

    @Test
    void swallows_about_the_part_that_it_is_told() throws IOException {
        try (ForgetfulProxy proxy = proxy(0.3)) {
            Client client = Client.anonymous(proxy.url());
            int lost = 0;
            for (int number = 0; number < 300; number++) {
                lost += answers(client) ? 0 : 1;
            }
            assertThat(lost).isEqualTo(proxy.swallowed()).isBetween(50, 150);
            assertThat(heard).hasValue(300);
        }
    }

    @Test
    void refuses_while_it_leads_nowhere_and_keeps_its_address() throws IOException {
        try (ForgetfulProxy proxy = proxy(0)) {
            assertThat(answers(Client.anonymous(proxy.url()))).isTrue();
            proxy.leadNowhere();
            assertThatThrownBy(() -> Client.anonymous(proxy.url()).attempt("POST", "/", NOTHING))
                    .isInstanceOf(ConnectException.class);
            proxy.leadTo(url());
            assertThat(answers(Client.anonymous(proxy.url()))).isTrue();
        }
    }

    private static boolean answers(Client client) {
        try {
            return client.attempt("POST", "/", NOTHING).status() == 201;
        } catch (IOException lost) {
            return false;
        }
    }

    private ForgetfulProxy proxy(double forgetfulness) throws IOException {
        ForgetfulProxy proxy = new ForgetfulProxy(forgetfulness, 1);
        proxy.leadTo(url());
        return proxy;
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
