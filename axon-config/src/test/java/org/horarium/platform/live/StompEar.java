package org.horarium.platform.live;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.horarium.platform.Platform;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

/** Somebody who listens by Spring's own STOMP client. */
final class StompEar extends StompSessionHandlerAdapter implements AutoCloseable {

    private static final long PATIENCE = 20;

    private final WebSocketStompClient client = new WebSocketStompClient(new StandardWebSocketClient());
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> errors = new LinkedBlockingQueue<>();
    private @Nullable StompSession session;

    private StompEar() {
        client.setMessageConverter(new org.springframework.messaging.converter.ByteArrayMessageConverter() {
            @Override
            protected boolean supportsMimeType(org.springframework.messaging.@Nullable MessageHeaders headers) {
                return true;
            }
        });
    }

    /** @param token empty for visitors */
    static StompEar connected(String token) throws Exception {
        StompEar ear = new StompEar();
        ear.session = ear.connect(token).get(PATIENCE, TimeUnit.SECONDS);
        return ear;
    }

    static StompEar refused(String token) {
        StompEar ear = new StompEar();
        var connection = ear.connect(token);
        if (connection.isDone() && !connection.isCompletedExceptionally()) {
            throw new IllegalStateException("Connected");
        }
        return ear;
    }

    /** Subscribes, and has heard that it did. */
    void subscribe(String topic, String lastId) throws InterruptedException {
        ask(topic, lastId);
        Heard first = next();
        if (!first.event().equals("ready")) {
            throw new IllegalStateException("Not ready: " + first);
        }
    }

    void ask(String topic, String lastId) {
        StompHeaders headers = new StompHeaders();
        headers.setDestination(topic);
        if (!lastId.isEmpty()) {
            headers.set("last-event-id", lastId);
        }
        Objects.requireNonNull(session).subscribe(headers, this);
    }

    void send(String topic) {
        Objects.requireNonNull(session).send(topic, new byte[0]);
    }

    Heard next() throws InterruptedException {
        return Objects.requireNonNull(heard.poll(PATIENCE, TimeUnit.SECONDS), () -> "Nothing was heard but " + errors);
    }

    String error() throws InterruptedException {
        return Objects.requireNonNull(errors.poll(PATIENCE, TimeUnit.SECONDS), "No error");
    }

    @Override
    public Type getPayloadType(StompHeaders headers) {
        return byte[].class;
    }

    @Override
    public void handleFrame(StompHeaders headers, @Nullable Object payload) {
        String message = headers.getFirst("message");
        if (message != null) {
            errors.add(message);
            return;
        }
        String id = headers.getFirst("event-id");
        heard.add(Heard.of(
                String.valueOf(headers.getFirst("event")),
                id == null ? "" : id,
                new String((byte[]) Objects.requireNonNull(payload), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        client.stop();
    }

    private java.util.concurrent.CompletableFuture<StompSession> connect(String token) {
        StompHeaders headers = new StompHeaders();
        if (!token.isEmpty()) {
            headers.set("Authorization", "Bearer " + token);
        }
        String url = Platform.shared().url().replaceFirst("^http", "ws") + "/ws";
        return client.connectAsync(url, new WebSocketHttpHeaders(), headers, this);
    }
}
