package org.horarium.config.seal.anchor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * As much of S3 as an anchor needs, and as strict about it: a locked object is not written over, and one that is to be
 * locked needs a mode, an end, a digest that is right, and a signature.
 */
final class TinyBucket implements AutoCloseable {

    /** An object as it was put. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Stored(byte[] body, String mode, Instant until) {}

    final Map<String, Stored> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    TinyBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String key = call.getRequestURI().getPath();
            byte[] body = call.getRequestBody().readAllBytes();
            if (!header(call, "Authorization").startsWith("AWS4-HMAC-SHA256 ")) {
                answer(call, 403, null);
                return;
            }
            Stored stored = objects.get(key);
            switch (call.getRequestMethod()) {
                case "PUT" -> answer(call, put(call, key, body, stored), null);
                case "HEAD" -> answer(call, stored == null ? 404 : 200, null);
                case "GET" -> answer(call, stored == null ? 404 : 200, stored == null ? null : stored.body());
                default -> answer(call, 405, null);
            }
        }
    }

    private int put(HttpExchange call, String key, byte[] body, @Nullable Stored stored) {
        if (stored != null) {
            return header(call, "If-None-Match").equals("*") ? 412 : 403;
        }
        String mode = header(call, "x-amz-object-lock-mode");
        String until = header(call, "x-amz-object-lock-retain-until-date");
        if (mode.isEmpty() || until.isEmpty() || !digest(body).equals(header(call, "x-amz-checksum-sha256"))) {
            return 400;
        }
        objects.put(key, new Stored(body, mode, Instant.parse(until)));
        return 200;
    }

    private static String header(HttpExchange call, String name) {
        String value = call.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static String digest(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange call, int status, byte @Nullable [] body) throws IOException {
        call.sendResponseHeaders(status, body == null ? -1 : body.length);
        if (body != null) {
            call.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
