package org.horarium.platform.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;

/** Somebody who speaks TLS with a platform. */
record TlsClient(String url, HttpClient http) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static TlsClient of(String url, PemFiles pem) {
        return new TlsClient(
                url, HttpClient.newBuilder().sslContext(pem.trusting()).build());
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), token);
    }

    HttpResponse<String> post(String path, Map<String, String> body, String token)
            throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), token);
    }

    /** @param code of the second factor; empty where there is none */
    HttpResponse<String> signIn(String email, String password, String code) throws IOException, InterruptedException {
        Map<String, String> body = code.isEmpty()
                ? Map.of("email", email, "password", password)
                : Map.of("email", email, "password", password, "code", code);
        return post("/api/auth/login", body, "");
    }

    static String token(HttpResponse<String> login) throws JsonProcessingException {
        return read(login).path("access_token").asText();
    }

    static JsonNode read(HttpResponse<String> answer) throws JsonProcessingException {
        return JSON.readTree(answer.body());
    }

    /** What an authenticator app shows now, or so many times thirty seconds from now. */
    static String code(String secret, int stepsFromNow) throws Exception {
        return new DefaultCodeGenerator().generate(secret, Instant.now().getEpochSecond() / 30 + stepsFromNow);
    }

    private HttpResponse<String> send(String verb, String path, HttpRequest.BodyPublisher body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(verb, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
