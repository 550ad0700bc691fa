package org.horarium.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the API. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_YET = 503;
    private static final int MOST_RETRIES = 30;

    private final HttpClient http;
    private final String url;
    private final String token;

    private Client(HttpClient http, String url, String token) {
        this.http = http;
        this.url = url;
        this.token = token;
    }

    /** Somebody without a token. */
    public static Client anonymous(String url) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Client(http, url, "");
    }

    /** One of the demonstration's accounts: admin, doctor, patient or auditor. */
    public static Client demo(String url, String name) {
        return anonymous(url).signedIn(name + "@demo.horarium.test", "horarium-demo");
    }

    /** The same, signed in. */
    public Client signedIn(String email, String password) {
        Reply reply = post("/api/auth/login", Map.of("email", email, "password", password));
        return withToken(reply.text("access_token"));
    }

    /** The same, with that token. */
    public Client withToken(String other) {
        return new Client(http, url, other);
    }

    /** The same, by another address of the platform. */
    public Client at(String other) {
        return new Client(http, other, token);
    }

    /** Where the platform is for them. */
    public String url() {
        return url;
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Reads what the write that gave that token left, asking again while the answer is that it cannot be seen yet. */
    public Reply getAfter(String token, String path) {
        Reply reply = get(path, "Horarium-Consistency-Token", token);
        for (int again = 0; again < MOST_RETRIES && reply.status() == NOT_YET; again++) {
            reply = get(path, "Horarium-Consistency-Token", token);
        }
        return reply;
    }

    /** What lies there as it is sent, where that is no JSON. */
    public HttpResponse<String> file(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Reply post(String path, Object body, String... headers) {
        return send("POST", path, json(body), headers);
    }

    public Reply put(String path, Object body, String... headers) {
        return send("PUT", path, json(body), headers);
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Sends a body as it is, well-formed or not. */
    public Reply send(String method, String path, byte @Nullable [] body, String... headers) {
        try {
            return attempt(method, path, body, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, for tests in which the platform may go away meanwhile. */
    public Reply attempt(String method, String path, byte @Nullable [] body, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json");
        for (int at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), Client::body);
            return new Reply(response.statusCode(), read(response.body()), response.headers());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Opens a stream of events and leaves it to the caller to read it, and to close it. */
    public HttpResponse<InputStream> open(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "text/event-stream");
        for (int at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What they sign in with, for other ways than requests. */
    public String token() {
        return token;
    }

    /** A stream of events has no end, so it is closed as soon as its status is known. */
    private static BodySubscriber<byte[]> body(ResponseInfo response) {
        boolean isStream = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return isStream ? new Unread() : BodySubscribers.ofByteArray();
    }

    private static final class Unread implements BodySubscriber<byte[]> {

        private final CompletableFuture<byte[]> nothing = CompletableFuture.completedFuture(new byte[0]);

        @Override
        public CompletionStage<byte[]> getBody() {
            return nothing;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {}

        @Override
        public void onError(Throwable gone) {}

        @Override
        public void onComplete() {}
    }

    /** The body of a request, as JSON. */
    public static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(byte[] body) throws IOException {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
