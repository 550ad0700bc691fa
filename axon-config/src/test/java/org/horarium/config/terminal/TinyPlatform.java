package org.horarium.config.terminal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on loopback that answers as it is told to, and notes what it was asked. */
final class TinyPlatform implements AutoCloseable {

    /** @param path with its query */
    record Request(String method, String path, String body) {}

    /** @param status 0 to hang up without an answer */
    record Reply(int status, String json, String location) {

        static Reply of(int status, String json) {
            return new Reply(status, json, "");
        }
    }

    static final Reply HANGS_UP = Reply.of(0, "");
    static final Reply SIGNED_IN =
            Reply.of(200, "{\"access_token\":\"token\",\"user\":{\"patient_id\":\"patient-1\",\"role\":\"PATIENT\"}}");

    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<Request, Reply> answers;

    TinyPlatform(Function<Request, Reply> answers) throws IOException {
        this.answers = answers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Request> to(String path) {
        return requests.stream()
                .filter(request -> request.path().startsWith(path))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Request request = new Request(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
            requests.add(request);
            Reply reply = answers.apply(request);
            if (reply.status() != 0) {
                byte[] json = reply.json().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Location", reply.location());
                exchange.sendResponseHeaders(reply.status(), json.length == 0 ? -1 : json.length);
                exchange.getResponseBody().write(json);
            }
        }
    }
}
