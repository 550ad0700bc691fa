package org.horarium.config.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The platform's HTTP API, as someone who is signed in meets it. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private Map<String, String> credentials = Map.of();
    private String token = "";

    Api(String url) {
        base = url.replaceAll("/+$", "");
        if (!base.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+(/.*)?")) {
            throw new CannotRun("The address of the platform must read like http://localhost:8080.");
        }
    }

    String base() {
        return base;
    }

    /** Signs in for all that follows, however long it takes, and answers who that is. */
    JsonNode signIn(String email, String password) throws IOException {
        credentials = Map.of("email", email, "password", password);
        return signIn();
    }

    private JsonNode signIn() throws IOException {
        token = "";
        Answer answer = post("/api/auth/login", credentials, Map.of());
        if (!answer.isSuccess() || !answer.body().hasNonNull("access_token")) {
            throw new CannotRun("Sign-in was refused for %s at %s: %s."
                    .formatted(credentials.get("email"), base, answer.problem()));
        }
        token = answer.body().get("access_token").asText();
        return answer.body().path("user");
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    Answer delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    Answer put(String path, Object body) throws IOException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json(body))));
    }

    Answer post(String path, Object body, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofString(json(body))));
    }

    Answer postLines(String path, BodyPublisher lines) throws IOException {
        return send(
                request(path).header("Content-Type", "application/fhir+ndjson").POST(lines));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(2));
        return token.isEmpty() ? request : authorized(request);
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() == UNAUTHORIZED && !token.isEmpty()) {
                signIn(); // tokens are short-lived
                response = http.send(authorized(request).build(), BodyHandlers.ofString());
            }
            return new Answer(
                    response.statusCode(),
                    parsed(response.body()),
                    response.headers().firstValue("Location"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("It was interrupted.");
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String json(Object body) throws IOException {
        return JSON.writeValueAsString(body);
    }
}
