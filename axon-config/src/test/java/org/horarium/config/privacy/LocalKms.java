package org.horarium.config.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A small key management service that speaks AWS's protocol: it keeps its key, and holds each ciphertext to its context. */
final class LocalKms implements AutoCloseable {

    static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<JsonNode> asked = new ArrayList<>();

    /** What the next answers are refused with, and how many. */
    private String refusal = "";

    private final AtomicInteger refusals = new AtomicInteger();
    private final Aead key;
    private final HttpServer server;

    LocalKms() throws IOException, GeneralSecurityException {
        key = new AesGcmJce(Random.randBytes(32));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void refuse(String error, int times) {
        refusal = error;
        refusals.set(times);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        asked.add(request);
        try {
            if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 ")) {
                error(exchange, "MissingAuthenticationTokenException");
            } else if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                error(exchange, refusal);
            } else if (!request.path("KeyId").asText().equals(KEY)) {
                error(exchange, "NotFoundException");
            } else if ("TrentService.Encrypt".equals(target)) {
                byte[] plain =
                        Base64.getDecoder().decode(request.path("Plaintext").asText());
                say(exchange, 200, JSON.createObjectNode().put("CiphertextBlob", key.encrypt(plain, context(request))));
            } else if ("TrentService.Decrypt".equals(target)) {
                byte[] blob = Base64.getDecoder()
                        .decode(request.path("CiphertextBlob").asText());
                say(exchange, 200, JSON.createObjectNode().put("Plaintext", key.decrypt(blob, context(request))));
            } else {
                error(exchange, "UnknownOperationException");
            }
        } catch (GeneralSecurityException foreign) {
            error(exchange, "InvalidCiphertextException");
        }
    }

    private static byte[] context(JsonNode request) {
        return request.path("EncryptionContext").toString().getBytes(UTF_8);
    }

    private static void error(HttpExchange exchange, String type) throws IOException {
        say(exchange, 400, JSON.createObjectNode().put("__type", type).put("message", "refused"));
    }

    private static void say(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        if (status == 200) {
            body.put("KeyId", KEY).put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
        }
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
