package org.horarium.query.socket;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * A session that is written to without waiting for the client: frames that they do not take yet are kept, up to a measure, and
 * behind that the connection is given up. It is closed when what was kept has been sent, or has not been in time.
 */
final class UnhurriedSession extends WebSocketSessionDecorator {

    private static final Logger LOG = LoggerFactory.getLogger(UnhurriedSession.class);
    private static final int MOST_BYTES_KEPT = 256 << 10;
    private static final long LONGEST_SENDING = TimeUnit.SECONDS.toMillis(20);

    /** Closing says goodbye to the client, and waits until that is sent. */
    private static final Executor CLOSING = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "socket-closing");
        thread.setDaemon(true);
        return thread;
    });

    private final Queue<TextMessage> kept = new ArrayDeque<>();
    private final RemoteEndpoint.Async remote;
    private int bytesKept;
    private boolean isSending;
    private @Nullable CloseStatus closing;

    UnhurriedSession(WebSocketSession session) {
        super(session);
        Session connection = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        remote = Objects.requireNonNull(connection).getAsyncRemote();
        remote.setSendTimeout(LONGEST_SENDING);
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        if (!(message instanceof TextMessage text)) {
            super.sendMessage(message);
            return;
        }
        if (!keep(text)) {
            giveUp(CloseStatus.SESSION_NOT_RELIABLE);
        } else {
            sendNext();
        }
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public void close(CloseStatus status) {
        boolean isIdle;
        synchronized (this) {
            closing = status;
            isIdle = !isSending;
        }
        if (isIdle) {
            giveUp(status);
        }
    }

    private synchronized boolean keep(TextMessage text) {
        if (closing == null) {
            kept.add(text);
            bytesKept += text.getPayloadLength();
        }
        return bytesKept <= MOST_BYTES_KEPT;
    }

    private void sendNext() {
        TextMessage next;
        synchronized (this) {
            next = isSending ? null : kept.poll();
            if (next == null) {
                return;
            }
            bytesKept -= next.getPayloadLength();
            isSending = true;
        }
        try {
            remote.sendText(next.getPayload(), this::sent);
        } catch (RuntimeException gone) {
            giveUp(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private void sent(SendResult result) {
        CloseStatus status;
        synchronized (this) {
            isSending = false;
            status = result.isOK() ? closing : CloseStatus.SESSION_NOT_RELIABLE;
            status = result.isOK() && !kept.isEmpty() ? null : status;
        }
        if (status == null) {
            sendNext();
        } else {
            giveUp(status);
        }
    }

    private void giveUp(CloseStatus status) {
        synchronized (this) {
            closing = status;
            kept.clear();
            bytesKept = 0;
        }
        CLOSING.execute(() -> {
            try {
                getDelegate().close(status);
            } catch (IOException | RuntimeException gone) {
                LOG.debug("A connection was gone before it was closed", gone);
            }
        });
    }
}
